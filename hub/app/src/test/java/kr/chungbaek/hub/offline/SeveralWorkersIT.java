package kr.chungbaek.hub.offline;

import static kr.chungbaek.hub.TestingHub.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.TestingRules;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.wire.record.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Three workers in two processes share the scenarios while records arrive, a rule is replaced, and somebody else in the
 * same cluster never ends a transaction.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SeveralWorkersIT {

    private static final int ROUNDS = 150;
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private static final String BEHIND = """
            select count(*) from crosscheck.run r cross join records.frontier f
            left join crosscheck.run_position p on p.run = r.id and p.node = f.node
            where r.state <> 'former' and coalesce(p.position, 0) < f.position
              or r.state = 'candidate' or r.upheavals <> (select upheavals from records.completeness_clock)
            """;

    @Test
    void findWhatOneEvaluationFindsAndOpenEveryCaseOnce() throws Exception {
        long seed = System.nanoTime();
        System.out.println("SeveralWorkersIT seed " + seed);
        Random random = new Random(seed);
        HubModel model = HubModel.read(Path.of("../../config"));
        String url = TestingDatabase.fresh();
        DataSource database = new SingleConnectionDataSource(url, true);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Engine engine = new Engine(database, model.types(), model.governments()::family, TODAY);
        engine.prepare(model.governments(), model.calendar());
        RandomRecords records = new RandomRecords(random, model.types());
        List<CompiledScenario> scenarios = records.readers(model.scenarios());
        engine.prepare(scenarios);
        CompiledScenario replacement = TestingRules.lt04(model.types(), text -> text.replace("days: 60", "days: 30"));

        Process other = otherProcess(url);
        Queue<String> said = new ConcurrentLinkedQueue<>();
        Thread listener = new Thread(
                () -> other.inputReader(StandardCharsets.UTF_8).lines().forEach(said::add), "listener");
        listener.start();
        until(() -> said.contains("ready"));
        try (Connection sameDatabase = writing(url);
                Connection otherDatabase = writing(TestingDatabase.fresh());
                TestingWorkers own = new TestingWorkers(url, model, scenarios, TODAY)) {
            own.want(scenarios);
            own.start(2);
            for (int round = 0; round < ROUNDS; round++) {
                RecordType type =
                        records.types().get(random.nextInt(records.types().size()));
                engine.store("node-" + random.nextInt(3), type, records.batch(type, 1 + random.nextInt(20)));
                if (round == ROUNDS / 2) {
                    own.want(List.of(replacement));
                }
            }
            until(() -> jdbc.queryForObject(BEHIND, Long.class) == 0);
            assertThat(own.told()).as("told by this process").isPositive();
            assertThat(sameDatabase.isClosed() || otherDatabase.isClosed()).isFalse();
        } finally {
            other.getOutputStream().close();
        }
        listener.join();
        assertThat(said).as("told by the other process").anyMatch(line -> line.matches("told [1-9].*"));
        assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(other.exitValue()).isZero();
        assertThat(jdbc.queryForList("select reason from crosscheck.failure", String.class))
                .as("seed %d", seed)
                .isEmpty();
        for (CompiledScenario scenario : scenarios) {
            CompiledScenario judged = scenario.name().equals(replacement.name()) ? replacement : scenario;
            assertThat(IncrementalEqualsFullIT.kept(database, judged.name()))
                    .as("seed %d %s", seed, judged.name())
                    .isEqualTo(IncrementalEqualsFullIT.judgedAtOnce(database, judged, TODAY));
        }
        assertThat(jdbc.queryForList("""
                        select c.scenario || ' ' || c.case_key || ' ' || count(a.id) from cases.case_file c
                        left join alerts.alert a on a.case_id = c.id group by c.id having count(a.id) <> 1
                        """, String.class))
                .as("alerts, seed %d", seed)
                .isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from cases.case_file", Long.class))
                .isPositive();
    }

    /** A transaction that has written and never ends. */
    private static Connection writing(String url) throws Exception {
        Connection connection = new SingleConnectionDataSource(url, true).getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table public.somebody_elses (id integer)");
            statement.execute("insert into public.somebody_elses values (1)");
        }
        return connection;
    }

    private static Process otherProcess(String url) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                TestingWorkers.class.getName(),
                url,
                TODAY.toString()));
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }
}
