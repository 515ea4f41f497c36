package kr.chungbaek.hub.crosscheck;

import static kr.chungbaek.hub.TestingHub.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.TestingRules;
import kr.chungbaek.hub.cases.Cases;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.RuleFunctions;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A scenario whose statements take too long: it stands still alone, says why, and goes on after the fix. */
class FailingScenarioIT {

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final CompiledScenario OLD = TestingRules.lt04(MODEL.types(), text -> text);
    private static final CompiledScenario SLOW = TestingRules.lt04(
            MODEL.types(),
            text -> text.replace(
                    "next_business_day(subject.approved_on + days(:days))",
                    "business_days(subject.approved_on, :days)"));
    private static final CompiledScenario FIXED =
            TestingRules.lt04(MODEL.types(), text -> text.replace("0.028", "0.03"));

    private JdbcTemplate jdbc;
    private Engine store;
    private CrossCheck crossCheck;
    private LiveScenarios live;
    private Round round;

    @BeforeEach
    void prepare() {
        DataSource database = TestingDatabase.freshDataSource();
        jdbc = new JdbcTemplate(database);
        store = new Engine(database, MODEL.types(), MODEL.governments()::family, TODAY);
        store.prepare(MODEL.governments(), MODEL.calendar());
        Cases cases = new Cases(jdbc, event -> {});
        crossCheck = new CrossCheck(
                jdbc,
                new DataSourceTransactionManager(database),
                event -> cases.on((FindingsChanged) event),
                () -> TODAY,
                new Limits(Duration.ofMillis(300), Long.MAX_VALUE, Limits.RECORDS, Limits.LARGE));
        live = new LiveScenarios(MODEL.scenarios());
        round = new Round(crossCheck, live, new FailureTable(jdbc), Clock.systemUTC());
        round.prepare();
        round.run();
    }

    @Test
    void standsStillAloneAndGoesOnAfterTheFix() throws Exception {
        slow("next_business_day(d date)");
        deliver("building_completion", building("B-1"));
        deliver("payroll_item", pay("S-1"));

        rounds(() -> status("LT-04").failure() != null);

        ScenarioStatus stuck = status("LT-04");
        assertThat(stuck.failure()).isNotNull();
        assertThat(stuck.failure().reason()).contains("statement-timeout").doesNotContain("select", "B-1");
        assertThat(stuck.lag()).isEqualTo(2);
        rounds(() -> status("LF-04").lag() == 0);
        assertThat(status("LF-04").failure()).isNull();

        RuleFunctions.createStatements().forEach(jdbc::execute);
        rounds(() -> status("LT-04").failure() == null);

        assertThat(status("LT-04").lag()).isZero();
        assertThat(cases()).containsExactly("B-1 14000000");
    }

    @Test
    void leavesTheOldVersionToGoOnWhenTheNewOneIsTooSlow() throws Exception {
        deliver("building_completion", building("B-1"));
        rounds(() -> cases().equals(List.of("B-1 14000000")));
        slow("business_days(d date, n numeric)");
        crossCheck.want(SLOW);
        live.replace(List.of(SLOW));

        round.run();
        deliver("building_completion", building("B-2"));
        rounds(() -> cases().size() == 2 && status("LT-04").next().failure() != null);

        ScenarioStatus status = status("LT-04");
        assertThat(status.failure()).isNull();
        assertThat(status.next()).isNotNull();
        assertThat(status.next().failure()).isNotNull();
        assertThat(status.next().failure().reason()).contains("statement-timeout");
        assertThat(status.version()).isEqualTo(OLD.version());
        assertThat(cases()).containsExactly("B-1 14000000", "B-2 14000000");

        crossCheck.want(FIXED);
        live.replace(List.of(FIXED));
        rounds(() -> cases().equals(List.of("B-1 15000000", "B-2 15000000")));
    }

    private void rounds(Callable<Boolean> condition) throws Exception {
        until(() -> {
            round.run();
            return condition.call();
        });
    }

    /** Far slower than a statement may be. */
    private void slow(String function) {
        jdbc.execute("create or replace function rule." + function
                + " returns date language plpgsql stable strict as $$ begin perform pg_sleep(5); return d; end $$");
    }

    private ScenarioStatus status(String scenario) {
        return new ScenarioStatuses(jdbc, live)
                .all().stream()
                        .filter(one -> one.scenario().equals(scenario))
                        .findFirst()
                        .orElseThrow();
    }

    private List<String> cases() {
        return jdbc.queryForList("""
                        select case_key || ' ' || amount from cases.case_file where standing and scenario = 'LT-04'
                        order by case_key
                        """, String.class);
    }

    private void deliver(String type, Entry entry) {
        store.store("node", MODEL.types().get(type), List.of(entry));
    }

    private static Entry building(String number) {
        return new Entry(
                Operation.PUT,
                "41110",
                Arrays.asList(number, "USE", "P-1", "tk1:o", LocalDate.of(2026, 3, 2), 500_000_000L, false, "S-1"));
    }

    private static Entry pay(String officer) {
        LocalDate start = LocalDate.of(2026, 6, 1);
        return new Entry(
                Operation.PUT,
                "41110",
                Arrays.asList(officer, "2026-06", start, start.plusDays(18), "D-TAX", 300L, 300L, "tk1:a", "S-8"));
    }
}
