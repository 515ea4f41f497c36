package kr.chungbaek.hub.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.TestingRules;
import kr.chungbaek.hub.cases.Cases;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** How one version of a rule takes the place of another, government by government. */
class BackfillIT {

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final CompiledScenario OLD = TestingRules.lt04(MODEL.types(), text -> text);
    private static final CompiledScenario NEW =
            TestingRules.lt04(MODEL.types(), text -> text.replace("rate: { 2014-01-01: 0.028 }", "rate: 0.03"));

    private DataSource database;
    private JdbcTemplate jdbc;
    private Engine store;
    private CrossCheck crossCheck;

    @BeforeEach
    void judgeTwoGovernmentsByTheOldVersion() {
        database = TestingDatabase.freshDataSource();
        jdbc = new JdbcTemplate(database);
        store = new Engine(database, MODEL.types(), MODEL.governments()::family, TODAY);
        store.prepare(MODEL.governments(), MODEL.calendar());
        crossCheck = crossCheck(Long.MAX_VALUE);
        deliver(building("41110", "B-1"), building("50000", "B-2"));
        level(OLD);
        assertThat(cases()).containsExactly("B-1 14000000 old", "B-2 14000000 old");
    }

    @Test
    void theOldVersionGoesOnUntilTheNewOneIsLevel() {
        crossCheck.want(NEW);
        crossCheck.replace(NEW);
        deliver(building("26110", "B-3"));

        crossCheck.advance(NEW);

        assertThat(judged()).isEqualTo("1 of 2");
        assertThat(cases()).containsExactly("B-1 14000000 old", "B-2 14000000 old", "B-3 14000000 old");

        level(NEW);

        assertThat(cases()).containsExactly("B-1 15000000 new", "B-2 15000000 new", "B-3 15000000 new");
        assertThat(jdbc.queryForObject("select count(*) from cases.case_file", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void aRestartContinuesAtTheNextGovernment() {
        crossCheck.want(NEW);
        crossCheck.replace(NEW);

        CrossCheck afterACrash = crossCheck(Long.MAX_VALUE);
        afterACrash.want(NEW);

        assertThat(judged()).isEqualTo("1 of 2");
        crossCheck = afterACrash;
        level(NEW);
        assertThat(cases()).containsExactly("B-1 15000000 new", "B-2 15000000 new");
    }

    @Test
    void whatTheOldVersionFoundAndTheNewOneDoesNotIsCleared() {
        CompiledScenario dearOnly =
                TestingRules.lt04(MODEL.types(), text -> text.replace("exempt = false", "assessed_value > 900000000"));
        crossCheck.want(dearOnly);

        level(dearOnly);

        assertThat(cases()).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from cases.case_file where not standing", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void goingBackGivesTheNewVersionUp() {
        crossCheck.want(NEW);
        crossCheck.replace(NEW);

        crossCheck.want(OLD);
        level(OLD);

        assertThat(cases()).containsExactly("B-1 14000000 old", "B-2 14000000 old");
    }

    @Test
    void whatWasReplacedLeavesNothingBehind() {
        crossCheck.want(NEW);
        level(NEW);

        while (crossCheck.tidy()) {}

        for (String table : List.of("run_finding", "run_agenda", "run_position", "run_government", "run_statement")) {
            assertThat(jdbc.queryForObject(
                            "select count(distinct run) from crosscheck." + table
                                    + " where run <> (select id from crosscheck.run)",
                            Integer.class))
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.queryForObject("select count(*) from crosscheck.run", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aVersionThatOpensUnusuallyManyCasesWaitsForApproval() {
        crossCheck = crossCheck(2);
        CompiledScenario cheapToo = TestingRules.lt04(
                MODEL.types(), text -> text.replace("exempt = false", "assessed_value > 0 or exempt"));
        deliver(
                building("41110", "B-5", true),
                building("41110", "B-6", true),
                building("41110", "B-7", true),
                building("41110", "B-8", true),
                building("41110", "B-9", true));
        level(OLD);
        crossCheck.want(cheapToo);

        level(cheapToo);

        assertThat(cases()).hasSize(2);
        assertThat(jdbc.queryForObject(
                        "select opens || ' beside ' || opens_beside from crosscheck.run where state = 'candidate'",
                        String.class))
                .isEqualTo("5 beside 2");

        assertThat(crossCheck.approve("LT-04")).contains(cheapToo.version());
        level(cheapToo);

        assertThat(cases()).hasSize(7);
        assertThat(crossCheck.approve("LT-04")).isEmpty();
    }

    @Test
    void anUpheavalJudgesEverythingAnewBesideWhatStands() {
        jdbc.update("update records.completeness_clock set upheavals = upheavals + 1");
        crossCheck.advance(OLD);
        assertThat(cases()).hasSize(2);

        level(OLD);

        assertThat(cases()).containsExactly("B-1 14000000 old", "B-2 14000000 old");
        assertThat(jdbc.queryForObject(
                        "select r.upheavals = c.upheavals from crosscheck.run r, records.completeness_clock c where state = 'active'",
                        Boolean.class))
                .isTrue();
    }

    private CrossCheck crossCheck(long mostOpened) {
        Cases cases = new Cases(jdbc, event -> {});
        return new CrossCheck(
                jdbc,
                new DataSourceTransactionManager(database),
                event -> cases.on((FindingsChanged) event),
                () -> TODAY,
                new Limits(Duration.ZERO, mostOpened, 1, Limits.LARGE));
    }

    private void deliver(Entry... buildings) {
        store.store("node", MODEL.types().get("building_completion"), List.of(buildings));
    }

    private void level(CompiledScenario scenario) {
        boolean more = true;
        while (more) {
            more = crossCheck.step(scenario);
        }
    }

    private String judged() {
        return jdbc.queryForObject("""
                select count(g.judged_at) || ' of ' || count(*)
                from crosscheck.run r join crosscheck.run_government g on g.run = r.id where r.state = 'candidate'
                """, String.class);
    }

    private List<String> cases() {
        return jdbc.queryForList("""
                select case_key || ' ' || amount || case version when ? then ' old' when ? then ' new' else '' end
                from cases.case_file where standing order by case_key
                """, String.class, OLD.version(), NEW.version());
    }

    private static Entry building(String government, String number) {
        return building(government, number, false);
    }

    private static Entry building(String government, String number, boolean exempt) {
        return new Entry(
                Operation.PUT,
                government,
                Arrays.asList(number, "USE", "P-1", "tk1:o", LocalDate.of(2026, 3, 2), 500_000_000L, exempt, "S-1"));
    }
}
