package kr.chungbaek.hub.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.TestingRules;
import kr.chungbaek.hub.cases.Cases;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.model.GovernmentValue;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.record.RecordType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Which runs are moved on without being asked, on LT-04: it reads buildings and taxes, and waits for a date. */
class UntouchedRunsIT {

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));
    private static final CompiledScenario RULE = TestingRules.lt04(MODEL.types(), text -> text);
    private static final LocalDate LAST_QUIET_DAY = LocalDate.of(2026, 7, 20);

    private LocalDate today = LocalDate.of(2026, 6, 30);
    private String url;
    private JdbcTemplate jdbc;
    private Engine store;
    private CrossCheck crossCheck;

    @BeforeEach
    void judgeOneBuildingThatIsStillInTime() {
        url = TestingDatabase.fresh();
        DataSource database = new SingleConnectionDataSource(url, true);
        jdbc = new JdbcTemplate(database);
        store = new Engine(database, MODEL.types(), MODEL.governments()::family, today);
        store.prepare(MODEL.governments(), MODEL.calendar());
        Cases cases = new Cases(jdbc, event -> {});
        crossCheck = new CrossCheck(
                jdbc,
                new DataSourceTransactionManager(database),
                event -> cases.on((FindingsChanged) event),
                () -> today);
        deliver("building_completion", building());
        crossCheck.want(RULE);
        while (crossCheck.step(RULE)) {}
    }

    @Test
    void recordsThatItDoesNotReadMoveItOnWithoutAJudgement() {
        deliver("officer", officer());

        assertThat(crossCheck.moveOnUntouched(List.of(RULE))).containsExactly("LT-04");

        assertThat(jdbc.queryForObject("""
                select count(*) from records.frontier f
                left join crosscheck.run_position p on p.node = f.node and p.position = f.position
                where p.run is null
                """, Integer.class)).isZero();
        assertThat(crossCheck.step(RULE)).isFalse();
    }

    @Test
    void recordsThatItReadsAreLeftToAStep() {
        deliver("officer", officer());
        deliver("tax_assessment", gone("tax_assessment"));

        assertThat(crossCheck.moveOnUntouched(List.of(RULE))).isEmpty();
        assertThat(crossCheck.moveOnUntouched(List.of(RULE))).isEmpty();

        while (crossCheck.step(RULE)) {}
        assertThat(crossCheck.moveOnUntouched(List.of(RULE))).containsExactly("LT-04");
    }

    @Test
    void aDateThatHasPassedIsLeftToAStep() {
        today = LAST_QUIET_DAY;
        assertThat(crossCheck.moveOnUntouched(List.of(RULE))).containsExactly("LT-04");
        assertThat(jdbc.queryForObject("select today from crosscheck.run", LocalDate.class))
                .isEqualTo(today);

        today = LAST_QUIET_DAY.plusDays(1);
        store.today(today);
        assertThat(crossCheck.moveOnUntouched(List.of(RULE))).isEmpty();

        while (crossCheck.step(RULE)) {}
        assertThat(jdbc.queryForObject("select count(*) from cases.case_file where standing", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aFeedThatMayHaveComeIsLeftToAStep() {
        tick();
        assertThat(crossCheck.moveOnUntouched(List.of(RULE))).containsExactly("LT-04");

        jdbc.update("update crosscheck.run_agenda set state = 'waiting'");
        assertThat(crossCheck.moveOnUntouched(List.of(RULE))).containsExactly("LT-04");
        tick();
        assertThat(crossCheck.moveOnUntouched(List.of(RULE))).isEmpty();
    }

    @Test
    void recordsOfWhichNobodyKnowsTheTypeAreLeftToAStep() {
        deliver("officer", officer());
        jdbc.update("update records.type_position set record_type = '' where record_type = 'officer'");

        assertThat(crossCheck.moveOnUntouched(List.of(RULE))).isEmpty();
    }

    @Test
    void aValueOfAGovernmentsOwnIsLeftToAStep() {
        store.ownValues(List.of(new GovernmentValue(
                "41110", "LT-04", "rate", Optional.empty(), "0.04", new Position("own.yaml", 1, 1))));

        assertThat(crossCheck.moveOnUntouched(List.of(RULE))).isEmpty();
    }

    @Test
    void anotherVersionAndAnUpheavalAreLeftToAStep() {
        assertThat(crossCheck.moveOnUntouched(List.of(
                        TestingRules.lt04(MODEL.types(), text -> text.replace("exempt = false", "not exempt")))))
                .isEmpty();

        jdbc.update("update records.completeness_clock set upheavals = upheavals + 1");
        assertThat(crossCheck.moveOnUntouched(List.of(RULE))).isEmpty();
    }

    @Test
    void whatAnotherWorkerIsAtIsLeftToIt() throws SQLException {
        deliver("officer", officer());
        try (Connection other = new DriverManagerDataSource(url).getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from crosscheck.run for update");

            assertThat(crossCheck.moveOnUntouched(List.of(RULE))).isEmpty();
            other.rollback();
        }

        assertThat(crossCheck.moveOnUntouched(List.of(RULE))).containsExactly("LT-04");
    }

    private void tick() {
        jdbc.update("update records.completeness_tick set ticks = ticks + 1");
    }

    private void deliver(String type, Entry entry) {
        store.store("node", MODEL.types().get(type), List.of(entry));
    }

    private static Entry building() {
        LocalDate approved = LocalDate.of(2026, 5, 20);
        return new Entry(
                Operation.PUT,
                "41110",
                Arrays.asList("B-1", "USE", "P-1", "tk1:o", approved, 500_000_000L, false, "S-1"));
    }

    private static Entry officer() {
        RecordType type = MODEL.types().get("officer");
        List<Object> values = new ArrayList<>(Collections.nCopies(type.fields().size(), null));
        values.set(type.indexOf("officer_id"), "S-1");
        values.set(type.indexOf("name"), "홍길동");
        values.set(type.indexOf("department"), "D-1");
        values.set(type.indexOf("role"), "OFFICER");
        values.set(type.indexOf("email"), "tk1:mail");
        values.set(type.indexOf("hired_on"), LocalDate.of(2015, 3, 2));
        return new Entry(Operation.PUT, "41110", values);
    }

    private static Entry gone(String name) {
        RecordType type = MODEL.types().get(name);
        List<Object> values = new ArrayList<>(Collections.nCopies(type.fields().size(), null));
        type.key().forEach(key -> values.set(type.indexOf(key), "A-1"));
        return new Entry(Operation.DELETE, "41110", values);
    }
}
