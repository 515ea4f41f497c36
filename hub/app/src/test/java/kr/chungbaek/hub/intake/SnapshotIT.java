package kr.chungbaek.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.TestingSpoke;
import kr.chungbaek.hub.records.RecordSchema;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.batch.RecordKey;
import kr.chungbaek.wire.batch.SnapshotMark;
import kr.chungbaek.wire.record.RecordType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A node whose chain has begun anew reads its sources again: what they have lost meanwhile is withdrawn. */
class SnapshotIT {

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));
    private static final RecordType TYPE = MODEL.types().find("payroll_item").orElseThrow();

    private JdbcTemplate jdbc;
    private Intake intake;
    private TestingSpoke jeju;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        DataSource database = TestingDatabase.freshDataSource();
        new RecordSchema(database).migrate(MODEL.types().all());
        jdbc = new JdbcTemplate(database);
        jeju = new TestingSpoke("jeju", folder);
        intake = TestingIntake.of(jdbc, MODEL, jeju, new Remedies(Map.of("jeju", 2L), Map.of()));
    }

    @Test
    void whatTheSnapshotDidNotBringIsWithdrawnAndKeptInHistory() {
        declare("pay");
        bring("pay", "A", "B", "C");
        beginAgain("pay");
        bring("pay", "A");
        bring("pay", "C", "D");
        assertThat(stored()).as("before its end").containsExactly("A", "B", "C", "D");

        end("pay");

        assertThat(stored()).containsExactly("A", "C", "D");
        assertThat(jdbc.queryForList("select officer_id from records.payroll_item_history", String.class))
                .containsExactly("B");
        assertThat(status().withdrawn()).isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from records.snapshot_key", Long.class))
                .isZero();
    }

    @Test
    void everyRemovalTakesAPositionSoThatRulesSeeIt() {
        declare("pay");
        bring("pay", "A", "B");
        beginAgain("pay");
        bring("pay", "A");
        end("pay");

        assertThat(jdbc.queryForObject("select replaced_by from records.payroll_item_history", Long.class))
                .isEqualTo(jdbc.queryForObject("select position from records.frontier", Long.class));
    }

    @Test
    void aRowThatIsThereAndCannotBeReadKeepsItsRecord() {
        declare("pay");
        bring("pay", "A", "B");
        beginAgain("pay");
        bring("pay", "A");

        String key =
                jdbc.queryForObject("select record_key from records.payroll_item where officer_id = 'B'", String.class);
        receive(List.of(), null, List.of(SnapshotMark.end("pay", List.of(new RecordKey("50000", key)))));

        assertThat(stored()).containsExactly("A", "B");
    }

    @Test
    void twoFeedsOfOneTypeWaitForEachOther() {
        declare("pay", "bonus");
        bring("pay", "A", "B");
        bring("bonus", "C", "D");
        beginAgain("pay", "bonus");
        bring("pay", "A");
        end("pay");
        assertThat(stored()).containsExactly("A", "B", "C", "D");
        bring("pay", "E");
        bring("bonus", "C");

        end("bonus");

        assertThat(stored()).containsExactly("A", "C", "E");
    }

    @Test
    void besideAFeedThatCannotBeReadAgainNothingIsWithdrawn() {
        declare("pay", "pushed");
        bring("pay", "A", "B");
        bring("pushed", "C");
        beginAgain(List.of("pay"), "pay", "pushed");
        bring("pay", "A");

        end("pay");

        assertThat(stored()).containsExactly("A", "B", "C");
    }

    @Test
    void aSourceThatWasRatherEmptiedByMistakeWithdrawsNothingAndSaysSo() {
        declare("pay");
        String[] many =
                IntStream.range(0, 201).mapToObj(number -> "P-" + number).toArray(String[]::new);
        bring("pay", many);
        beginAgain("pay");
        bring("pay", "P-0");

        end("pay");

        assertThat(stored()).hasSize(201);
        assertThat(status().detail()).contains("of 201 records the source has lost 200; nothing is withdrawn");
    }

    @Test
    void anEndThatIsRepeatedAfterItsBatchWasParkedChangesNothingTwice() {
        declare("pay");
        bring("pay", "A");
        beginAgain("pay");
        bring("pay", "A");
        end("pay");
        bring("pay", "B");

        end("pay");

        assertThat(stored()).containsExactly("A", "B");
    }

    private void declare(String... feeds) {
        receive(declarations(feeds), null, List.of());
    }

    private void beginAgain(String... feeds) {
        beginAgain(List.of(feeds), feeds);
    }

    private void beginAgain(List<String> readAgain, String... feeds) {
        jeju.begin(2);
        intake.receive("jeju", jeju.hello(null));
        receive(
                declarations(feeds),
                null,
                readAgain.stream().map(SnapshotMark::begin).toList());
    }

    private void bring(String feed, String... officers) {
        List<Entry> entries = new ArrayList<>();
        for (String officer : officers) {
            entries.add(entry(officer));
        }
        receive(List.of(), new Load(feed, TYPE.name(), TYPE.version(), false, entries), List.of());
    }

    private void end(String feed) {
        receive(List.of(), null, List.of(SnapshotMark.end(feed, List.of())));
    }

    private void receive(List<FeedDeclaration> declarations, Load load, List<SnapshotMark> marks) {
        assertThat(intake.receive("jeju", jeju.seal(declarations, List.of(), load, marks))
                        .refusal())
                .isEmpty();
        assertThat(jdbc.queryForList("select reason from intake.parked", String.class))
                .isEmpty();
    }

    private static List<FeedDeclaration> declarations(String... feeds) {
        return List.of(feeds).stream()
                .map(feed -> new FeedDeclaration(
                        feed, TYPE.name(), List.of("50000"), LocalDate.of(2020, 1, 1), null, Duration.ofDays(40)))
                .toList();
    }

    private static Entry entry(String officer) {
        List<Object> values = new ArrayList<>(Collections.nCopies(TYPE.fields().size(), null));
        TYPE.fields()
                .forEach(field ->
                        values.set(TYPE.indexOf(field.name()), TYPE.sample().get(field.name())));
        values.set(TYPE.indexOf("officer_id"), officer);
        return new Entry(Operation.PUT, "50000", values);
    }

    private List<String> stored() {
        return jdbc.queryForList(
                "select officer_id from records.payroll_item order by length(officer_id), 1", String.class);
    }

    private NodeStatus.Snapshot status() {
        return new NodeStatuses(jdbc, () -> LocalDate.of(2026, 6, 30))
                .all()
                .get(0)
                .snapshots()
                .get(0);
    }
}
