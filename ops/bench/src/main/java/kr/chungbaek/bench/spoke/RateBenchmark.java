package kr.chungbaek.bench.spoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.chungbaek.bench.Measurement;
import kr.chungbaek.bench.TemporaryFolder;
import kr.chungbaek.hub.records.EmbeddedDatabase;
import kr.chungbaek.simulator.server.Cluster;
import kr.chungbaek.simulator.server.SourceDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast one spoke brings a table to the hub, beside reading the same table with a plain cursor. */
@Command(
        name = "rate",
        mixinStandardHelpOptions = true,
        description = {
            "Lets one spoke, a process of 256 MB of heap, bring a table that is followed by its transactions to a hub: read,",
            "made records of, tokens for private fields, spool, chain, signature, TLS, intake, acknowledgement. Beside it",
            "the same table is read by a plain JDBC cursor. Counts and sums must agree. What all processes together",
            "computed is the steadier figure on a machine that others use, too."
        })
public final class RateBenchmark implements Callable<Integer> {

    private static final String NODE = """
            node: jeju
            title: { ko: 제주특별자치도, en: Jeju }
            governments: ["50000"]
            systems:
              local: { kind: postgresql, url: "${jeju.db.url}", user: "${jeju.db.user}", password: "${jeju.db.password}" }
            feeds:
              tax-assessments: { system: local, every: 1s, settles-after: 1 business day, since: 2000-01-01, promise: 2d }
            """;

    private static final String FILL = """
            insert into local_tax.assessment (asmt_no, sgg_cd, tax_cd, pnu, rgst_no, asmt_ymd, asmt_amt, staff_no)
            select 'A-' || n, '50000', '105010', '5011010100' || lpad(n::text, 9, '0'),
                lpad((n %% 100)::text, 2, '0') || '1301' || '1' || lpad((n %% 1000000)::text, 6, '0'),
                date '2026-01-01' + (n %% 150)::int, 1000 + n, 'S-' || n %% 1000
            from generate_series(%d, %d) n
            """;

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int FETCH = 1_000;

    @Option(names = "--records", description = "How many; default ${DEFAULT-VALUE}.")
    private long records = 1_000_000;

    @Option(names = "--warm-up", description = "How many before them, not measured; default ${DEFAULT-VALUE}.")
    private long warmUp = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make();
                EmbeddedDatabase source = EmbeddedDatabase.start(folder.path().resolve("source"), 0, "128MB");
                SourceDatabase tables =
                        SourceDatabase.open(new Cluster(source.port(), "postgres", "postgres"), "jeju", "secret");
                HubForSpoke hub = HubForSpoke.start(folder.path(), "jeju", Map.of("nodes/jeju.yaml", NODE))) {
            String url = "jdbc:postgresql://127.0.0.1:" + source.port() + "/jeju";
            Map<String, String> settings =
                    Map.of("jeju.db.url", url, "jeju.db.user", "jeju", "jeju.db.password", "secret");
            try (SpokeProcess spoke = hub.startSpoke("256m", settings)) {
                spoke.await(PATIENCE, SpokeProcess::isAcknowledged);
                return measure(url, spoke, hub);
            }
        }
    }

    private int measure(String url, SpokeProcess spoke, HubForSpoke hub) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        fill(url, 1, warmUp);
        spoke.await(PATIENCE, status -> isAcknowledged(status, warmUp));
        read(url);
        fill(url, warmUp + 1, warmUp + records);
        Computed before = Computed.of(spoke);
        Measurement whole = Measurement.of(
                "one spoke, table to acknowledged",
                records,
                () -> spoke.await(PATIENCE, status -> isAcknowledged(status, warmUp + records)));
        Computed computed = Computed.of(spoke).minus(before);
        Measurement cursor = Measurement.of("plain JDBC cursor", warmUp + records, () -> read(url));
        out.println(cursor.comparedWith(cursor));
        out.println(whole.comparedWith(cursor));
        out.println(computed.text(records));
        out.println(spoke.heap().text());
        return verify(hub, warmUp + records);
    }

    private int verify(HubForSpoke hub, long all) {
        PrintWriter out = spec.commandLine().getOut();
        String found = hub.jdbc()
                .queryForObject("select count(*) || ' ' || sum(amount) from records.tax_assessment", String.class);
        String expected = all + " " + (1000 * all + all * (all + 1) / 2);
        out.println("hub " + found + ", source " + expected);
        out.flush();
        return expected.equals(found) ? 0 : 1;
    }

    private static boolean isAcknowledged(JsonNode status, long wanted) {
        return SpokeProcess.forwarded(status) == wanted && SpokeProcess.isAcknowledged(status);
    }

    /** In one transaction, so that the spoke sees nothing before all is there. */
    private static void fill(String url, long from, long to) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(FILL.formatted(from, to));
        }
    }

    private static void read(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCH);
                long sum = 0;
                try (ResultSet rows = statement.executeQuery("select * from local_tax.assessment order by asmt_no")) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            sum += String.valueOf(rows.getString(column)).length();
                        }
                    }
                }
                if (sum == 0) {
                    throw new IllegalStateException("nothing was read");
                }
            }
        }
    }
}
