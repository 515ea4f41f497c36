package kr.chungbaek.bench.spoke;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import kr.chungbaek.bench.TemporaryFolder;
import kr.chungbaek.hub.records.EmbeddedDatabase;
import kr.chungbaek.simulator.server.Cluster;
import kr.chungbaek.simulator.server.LateSessions;
import kr.chungbaek.simulator.server.NaivePoller;
import kr.chungbaek.simulator.server.SourceDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether rows that commit late arrive at the hub, beside a poller that asks for what is greater than the last one. */
@Command(
        name = "late-commits",
        mixinStandardHelpOptions = true,
        description = {
            "Fifty sessions write into a table, wait, and commit or roll back late, in an order that a seed decides. A spoke",
            "follows the table and brings it to a hub; a naive poller follows it beside. Exit status 1 when the hub lacks",
            "a committed row or has one that was rolled back."
        })
public final class LateCommitsBenchmark implements Callable<Integer> {

    private static final int SESSIONS = 50;
    private static final int POLL_EVERY = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String NODE = """
            node: jeju
            title: { ko: 제주특별자치도, en: Jeju }
            governments: ["50000"]
            roll-up: { "50110": "50000" }
            systems:
              local: { kind: postgresql, url: "%s", user: jeju, password: secret }
            feeds:
              tax-assessments: { system: local, every: 20ms, since: 2000-01-01, promise: 2d }
            """;

    @Option(names = "--rows", description = "How many are written; default ${DEFAULT-VALUE}.")
    private int rows = 100_000;

    @Option(names = "--seed", description = "Which order; default ${DEFAULT-VALUE}.")
    private long seed = 20_260_601;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make();
                EmbeddedDatabase source = EmbeddedDatabase.start(folder.path().resolve("source"), 0, "128MB");
                SourceDatabase tables =
                        SourceDatabase.open(new Cluster(source.port(), "postgres", "postgres"), "jeju", "secret")) {
            String url = "jdbc:postgresql://127.0.0.1:" + source.port() + "/jeju";
            Map<String, String> files = Map.of("nodes/jeju.yaml", NODE.formatted(url));
            try (HubForSpoke hub = HubForSpoke.start(folder.path(), "jeju", files);
                    SpokeProcess spoke = hub.startSpoke("256m", Map.of("chungbaek.collect-every", "20ms"))) {
                spoke.await(PATIENCE, SpokeProcess::isAcknowledged);
                return measure(url, spoke, hub);
            }
        }
    }

    private int measure(String url, SpokeProcess spoke, HubForSpoke hub) throws Exception {
        try (Connection reading = DriverManager.getConnection(url, "postgres", "postgres");
                LateSessions sessions = LateSessions.open(
                        () -> DriverManager.getConnection(url, "postgres", "postgres"), SESSIONS, seed)) {
            NaivePoller naive = new NaivePoller(reading);
            for (int step = 0; sessions.written() < rows; step++) {
                sessions.step();
                if (step % POLL_EVERY == 0) {
                    naive.poll();
                }
            }
            sessions.commit();
            naive.poll();
            Set<String> committed = keys(
                    new JdbcTemplate(new SingleConnectionDataSource(reading, true)),
                    "select asmt_no from local_tax.assessment");
            spoke.await(
                    PATIENCE,
                    status ->
                            SpokeProcess.forwarded(status) >= committed.size() && SpokeProcess.isAcknowledged(status));
            Set<String> arrived = keys(hub.jdbc(), "select assessment_no from records.tax_assessment");
            return tell(sessions.written(), committed, arrived, naive);
        }
    }

    private int tell(int written, Set<String> committed, Set<String> arrived, NaivePoller naive) {
        Set<String> missed = without(committed, arrived);
        Set<String> extra = without(arrived, committed);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%,d rows written by %d sessions with seed %d, %,d committed%n",
                written, SESSIONS, seed, committed.size());
        out.printf("missed by ours: %d, rolled back and yet there: %d%n", missed.size(), extra.size());
        out.printf("missed by the naive poller: %,d%n", committed.size() - naive.found());
        out.flush();
        return missed.isEmpty() && extra.isEmpty() ? 0 : 1;
    }

    private static Set<String> keys(JdbcTemplate database, String sql) {
        return new HashSet<>(database.queryForList(sql, String.class));
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
