package kr.chungbaek.hub.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.cases.CaseExplainer;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.cases.CaseOpened;
import kr.chungbaek.hub.cases.Cases;
import kr.chungbaek.hub.crosscheck.CrossCheck;
import kr.chungbaek.hub.crosscheck.FindingsChanged;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.wire.alert.AlertCodec;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class AlertPublisherIT {

    private static final String SUWON = "41110";
    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private JdbcTemplate jdbc;
    private Engine store;
    private CrossCheck crossCheck;

    @BeforeEach
    void prepare() {
        DataSource database = TestingDatabase.freshDataSource();
        jdbc = new JdbcTemplate(database);
        store = new Engine(database, MODEL.types(), MODEL.governments()::family, TODAY);
        store.prepare(MODEL.governments(), MODEL.calendar());
        AlertOutbox outbox = new AlertOutbox(jdbc, new CaseFiles(jdbc), MODEL::region);
        Cases cases = new Cases(jdbc, event -> outbox.on((CaseOpened) event));
        crossCheck = new CrossCheck(
                jdbc,
                new DataSourceTransactionManager(database),
                event -> cases.on((FindingsChanged) event),
                () -> TODAY);
    }

    @Test
    void numbersWithoutGapsAndSendsAgainWhatWasNotConfirmed() {
        deliver(building(SUWON, "B-1"), building(SUWON, "B-2"), building("28237", "B-3"));
        AlertPublisher publisher = publisher(Duration.ZERO);

        List<OutgoingAlert> first = publisher.next();
        publisher.sent(first.get(0));
        List<OutgoingAlert> afterACrash = publisher(Duration.ZERO).next();

        assertThat(first).extracting(OutgoingAlert::region).containsExactly("gyeonggi", "gyeonggi", "incheon");
        assertThat(first).extracting(OutgoingAlert::number).containsExactly(1L, 2L, 1L);
        assertThat(afterACrash).isEqualTo(first.subList(1, 3));
    }

    @Test
    void disturbsNobodyWithWhatWasClearedBefore() {
        deliver(building(SUWON, "B-1"));
        deliver(new Entry(Operation.DELETE, SUWON, Arrays.asList("B-1", null, null, null, null, null, null, null)));

        assertThat(publisher(Duration.ZERO).next()).isEmpty();
    }

    @Test
    void waitsForItsPeopleAsLongAsItsPatienceLasts() {
        deliver(building(SUWON, "B-1"));

        assertThat(publisher(Duration.ofHours(1)).next()).isEmpty();
        assertThat(publisher(Duration.ZERO).next()).hasSize(1);
    }

    @Test
    void waitsForNobodyWhomTheRecordsDoNotName() {
        store.store(
                "gyeonggi",
                MODEL.types().get("officer"),
                List.of(officer("S-1", "SUPERVISOR"), officer("S-9", "AUDITOR")));
        deliver(building(SUWON, "B-1"));

        assertThat(publisher(Duration.ofHours(1)).next()).hasSize(1);
    }

    /** Nobody is above them. */
    private static Entry officer(String number, String role) {
        return new Entry(
                Operation.PUT,
                SUWON,
                Arrays.asList(number, "홍길동", "D-1", role, null, "tk1:" + number, LocalDate.of(2019, 1, 2)));
    }

    @Test
    void tellsEverythingThatExplainsTheCase() {
        deliver(building(SUWON, "B-1"));

        var alert = AlertCodec.decode(publisher(Duration.ZERO).next().get(0).content());

        assertThat(alert.governmentName()).isEqualTo("수원시");
        assertThat(alert.amount()).isEqualTo(14_000_000);
        assertThat(alert.summary().en()).contains("B-1").contains("2026-05-04").doesNotContain("{");
        assertThat(alert.arithmetic().get(alert.arithmetic().size() - 1).value())
                .isEqualTo("2026-05-04");
        assertThat(alert.sets().get(0).sought()).contains("parcel_no = P-1");
        assertThat(alert.link()).isEqualTo("http://site/cases/" + alert.caseId());
    }

    @Test
    void oneThatCannotBeMadeIsLeftAsideAndKeepsNobodyWaiting() {
        deliver(building(SUWON, "B-1"), building(SUWON, "B-2"));
        jdbc.execute("alter table alerts.recipient add constraint broken check (alert_id <> 1)");

        List<OutgoingAlert> sent = publisher(Duration.ZERO).next();

        assertThat(sent).extracting(OutgoingAlert::number).containsExactly(1L);
        assertThat(AlertCodec.decode(sent.get(0).content()).caseKey()).isEqualTo("B-2");
        assertThat(jdbc.queryForList("select failure from alerts.alert where id = 1", String.class))
                .containsExactly("DataIntegrityViolationException");
        assertThat(publisher(Duration.ZERO).next()).hasSize(1);
    }

    @Test
    void thoseThatWaitForTheirPeopleHoldUpNobodyElse() {
        Entry[] many = IntStream.range(0, 300)
                .mapToObj(number -> building(SUWON, "B-" + number))
                .toArray(Entry[]::new);
        deliver(many);
        jdbc.update("update alerts.alert set raised_at = now() - interval '1 day' where id = 300");

        assertThat(publisher(Duration.ofHours(1)).next())
                .singleElement()
                .extracting(OutgoingAlert::id)
                .isEqualTo(300L);
    }

    private void deliver(Entry... buildings) {
        store.store("gyeonggi", MODEL.types().get("building_completion"), List.of(buildings));
        MODEL.scenarios().forEach(scenario -> {
            boolean more = true;
            while (more) {
                more = crossCheck.step(scenario);
            }
        });
    }

    private AlertPublisher publisher(Duration patience) {
        return new AlertPublisher(
                jdbc,
                new DataSourceTransactionManager(jdbc.getDataSource()),
                new CaseExplainer(new StatementRunner(jdbc), MODEL.types()),
                new LiveScenarios(MODEL.scenarios()),
                new Recipients(jdbc, MODEL.governments()),
                MODEL.governments(),
                "http://site",
                patience);
    }

    private static Entry building(String government, String number) {
        return new Entry(
                Operation.PUT,
                government,
                Arrays.asList(number, "USE", "P-1", "tk1:o", LocalDate.of(2026, 3, 2), 500_000_000L, false, "S-1"));
    }
}
