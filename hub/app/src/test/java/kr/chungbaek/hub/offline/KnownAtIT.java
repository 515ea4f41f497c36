package kr.chungbaek.hub.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.TestingRules;
import kr.chungbaek.hub.backtest.BacktestLimits;
import kr.chungbaek.hub.backtest.BacktestRefusal;
import kr.chungbaek.hub.backtest.Backtests;
import kr.chungbaek.hub.backtest.KnownAt;
import kr.chungbaek.hub.backtest.Order;
import kr.chungbaek.hub.backtest.Period;
import kr.chungbaek.hub.backtest.Result;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.wire.record.RecordType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Random records come, change and go while days pass. Whatever came later, a backtest of each moment finds what the engine
 * had found by then.
 */
class KnownAtIT {

    private static final int ROUNDS = 60;
    /** Of how many scenarios a round's moment is kept: to go back to every moment of every scenario would take an hour. */
    private static final int KEPT = 6;

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Period ALWAYS = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 1, 1));
    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));

    /** A moment, and what had been found by then. */
    private record Moment(CompiledScenario scenario, Instant time, LocalDate day, String found) {}

    private static final String FOUND = """
            select count(*) || ' cases ' || coalesce(sum(amount), 0)
            from (select coalesce(max(amount), 0) as amount from crosscheck.finding where scenario = ?
              group by government, case_key) c
            """;

    private static final List<Moment> MOMENTS = new ArrayList<>();
    private static List<CompiledScenario> running = List.of();
    private static DataSource connections;
    private static LocalDate today = LocalDate.of(2026, 4, 1);

    @BeforeAll
    static void letRecordsComeAndGo() {
        long seed = System.nanoTime();
        System.out.println("KnownAtIT seed " + seed);
        Random random = new Random(seed);
        String url = TestingDatabase.fresh();
        connections = new DriverManagerDataSource(url);
        DataSource database = new SingleConnectionDataSource(url, true);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Engine engine = new Engine(database, MODEL.types(), MODEL.governments()::family, today);
        engine.prepare(MODEL.governments(), MODEL.calendar());
        RandomRecords records = new RandomRecords(random, MODEL.types());
        running = records.readers(MODEL.scenarios());
        engine.prepare(running);
        for (int round = 0; round < ROUNDS; round++) {
            RecordType type = records.types().get(random.nextInt(records.types().size()));
            engine.store("node", type, records.batch(type, 1 + random.nextInt(25)));
            today = today.plusDays(random.nextInt(4));
            engine.today(today);
            engine.level(running);
            List<CompiledScenario> some = new ArrayList<>(running);
            Collections.shuffle(some, random);
            remember(jdbc, some.subList(0, KEPT));
        }
        remember(jdbc, running);
    }

    private static void remember(JdbcTemplate jdbc, List<CompiledScenario> scenarios) {
        Instant now = jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class)
                .toInstant();
        for (CompiledScenario scenario : scenarios) {
            String found = jdbc.queryForObject(FOUND, String.class, scenario.name());
            MOMENTS.add(new Moment(scenario, now, today, found));
        }
    }

    @Test
    void everyMomentIsAsItWas() throws Exception {
        int differing = 0;
        try (Backtests backtests = backtests(connections, LONG, BacktestLimits.SUBJECTS)) {
            for (Moment moment : MOMENTS) {
                Result result = result(backtests, order(moment.scenario(), Optional.of(moment)));
                String found =
                        result.cases().cases() + " cases " + result.cases().amount();

                assertThat(found)
                        .as("%s at %s", moment.scenario().name(), moment.day())
                        .isEqualTo(moment.found());
                assertThat(result.unchanged()).isEqualTo(result.cases());
                assertThat(result.active()).isEqualTo(result.cases());
                differing += moment.found().startsWith("0 ") ? 0 : 1;
            }
        }
        assertThat(differing).as("moments at which something stood").isPositive();
    }

    @Test
    void theRulesThatRunFindWhatStands() throws Exception {
        try (Backtests backtests = backtests(connections, LONG, BacktestLimits.SUBJECTS)) {
            for (CompiledScenario scenario : running) {
                Result result = result(backtests, order(scenario, Optional.empty()));

                assertThat(result.unchanged()).as(scenario.name()).isEqualTo(result.cases());
                assertThat(result.active()).isEqualTo(result.cases());
                assertThat(result.differing()).isZero();
            }
        }
    }

    @Test
    void theVersionBesideADraftIsJudgedByAllThatItReads() throws Exception {
        CompiledScenario draft = TestingRules.lt04(MODEL.types(), text -> """
                scenario: LT-04
                title: { ko: 시험, en: Test }
                subject: { record: building_completion }
                raise: true
                """);
        Moment moment = lt04();
        try (Backtests backtests = backtests(connections, LONG, BacktestLimits.SUBJECTS, List.of())) {
            Result result = result(backtests, order(draft, Optional.of(moment)));

            assertThat(result.active().cases() + " cases " + result.active().amount())
                    .isEqualTo(moment.found());
            assertThat(result.cases().cases()).isPositive();
        }
    }

    /** The latest one of a rule that reads two record types. */
    private static Moment lt04() {
        return MOMENTS.stream()
                .filter(moment -> moment.scenario().name().equals("LT-04"))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    @Test
    void whatTakesTooLongOrIsTooLargeIsGivenUp() throws Exception {
        Order order = order(running.get(0), Optional.empty());
        try (Backtests fewSubjects = backtests(connections, LONG, 1);
                Backtests noTime = backtests(connections, Duration.ZERO, BacktestLimits.SUBJECTS);
                Backtests slow = backtests(connections, LONG, BacktestLimits.SUBJECTS);
                Connection locking = connections.getConnection()) {
            assertThat(refusal(fewSubjects, order))
                    .isEqualTo("BACKTEST_TOO_LARGE the period has more than 1 subjects; choose a shorter one");
            assertThat(refusal(noTime, order))
                    .isEqualTo("BACKTEST_TIMED_OUT the backtest took longer than 0 s; choose a shorter period");
            locking.setAutoCommit(false);
            locking.createStatement().execute("lock table crosscheck.run in access exclusive mode");
            assertThat(refusal(slow, order))
                    .isEqualTo("BACKTEST_TIMED_OUT a statement took longer than 1 s;"
                            + " choose a shorter period, or a rule that looks at less");
        }
    }

    @Test
    void oneIsMadeAtATime() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Order order = order(running.get(0), Optional.empty());
        try (Backtests backtests = backtests(held(go), LONG, BacktestLimits.SUBJECTS)) {
            var first = backtests.begin(order);

            BacktestRefusal second = catchThrowableOfType(BacktestRefusal.class, () -> backtests.begin(order));
            go.countDown();

            assertThat(second.code()).isEqualTo(BacktestRefusal.Code.BACKTEST_RUNNING);
            assertThat(first.await(LONG)).isPresent();
        }
    }

    private static Order order(CompiledScenario scenario, Optional<Moment> moment) {
        return new Order(scenario, ALWAYS, moment.map(at -> new KnownAt(at.time(), at.day(), "then")));
    }

    private static Result result(Backtests backtests, Order order) throws Exception {
        return backtests.begin(order).await(LONG).orElseThrow();
    }

    private static String refusal(Backtests backtests, Order order) {
        BacktestRefusal refusal = catchThrowableOfType(
                BacktestRefusal.class, () -> backtests.begin(order).await(LONG));
        return refusal.code() + " " + refusal.getMessage();
    }

    private static Backtests backtests(DataSource source, Duration total, int subjects) {
        return backtests(source, total, subjects, running);
    }

    private static Backtests backtests(
            DataSource source, Duration total, int subjects, List<CompiledScenario> configured) {
        return new Backtests(
                source,
                MODEL.types().all(),
                new LiveScenarios(configured),
                () -> today,
                code -> "",
                new BacktestLimits(Duration.ofSeconds(1), total, subjects));
    }

    private static DataSource held(CountDownLatch go) {
        return new DriverManagerDataSource(((DriverManagerDataSource) connections).getUrl()) {
            @Override
            public Connection getConnection() throws SQLException {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new SQLException(e);
                }
                return super.getConnection();
            }
        };
    }
}
