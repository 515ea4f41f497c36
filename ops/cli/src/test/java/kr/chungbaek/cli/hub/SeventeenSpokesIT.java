package kr.chungbaek.cli.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.chungbaek.cli.keys.NationalKey;
import kr.chungbaek.hub.records.EmbeddedDatabase;
import kr.chungbaek.routes.enrolment.EnrolmentClient;
import kr.chungbaek.routes.enrolment.EnrolmentToken;
import kr.chungbaek.routes.enrolment.NodeFolder;
import kr.chungbaek.simulator.server.FreePort;
import kr.chungbaek.spoke.SpokeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole nation sends while hub and broker are killed, again and again: every won arrives once. More often with
 * {@code -Dchungbaek.kills=20}, differently with {@code -Dchungbaek.seed=7}.
 */
class SeventeenSpokesIT {

    /** Of each region, the metropolitan government. */
    private static final Map<String, String> REGIONS = new TreeMap<>();

    private static final int PUSHES = 12;
    private static final int ROWS = 60;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(4);

    @TempDir
    private Path folder;

    private final Map<String, AtomicLong> sums = new HashMap<>();
    private final List<ConfigurableApplicationContext> spokes = new ArrayList<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private EmbeddedDatabase database;
    private JdbcTemplate jdbc;
    private HubProcess hub;

    @BeforeEach
    void start() throws Exception {
        Path config = config();
        database = EmbeddedDatabase.start(folder.resolve("database"), 0, "64MB");
        String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres";
        jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));
        hub = new HubProcess(folder.resolve("hub"), config, url);
        for (String region : REGIONS.keySet()) {
            NodeFolder node = new NodeFolder(folder.resolve("keys").resolve(region));
            EnrolmentClient.enrol(EnrolmentToken.parse(hub.token(region)), node, Optional.empty());
            spokes.add(SpokeApplication.start(settings(config, region, node)));
            sums.put(region, new AtomicLong());
        }
    }

    @AfterEach
    void stop() throws Exception {
        spokes.forEach(ConfigurableApplicationContext::close);
        hub.close();
        database.close();
    }

    @Test
    void everyWonArrivesOnceHoweverOftenHubAndBrokerAreKilled() throws Exception {
        Random random = new Random(Long.getLong("chungbaek.seed", 1));
        ExecutorService sources = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> sending = REGIONS.keySet().stream()
                    .<Future<?>>map(region -> sources.submit(() -> send(region)))
                    .toList();
            for (int kill = 1; kill <= Integer.getInteger("chungbaek.kills", 2); kill++) {
                LockSupport.parkNanos(random.nextLong(BETWEEN_KILLS.toNanos()));
                hub.kill();
                hub.start();
            }
            for (Future<?> one : sending) {
                one.get();
            }
        } finally {
            sources.shutdownNow();
        }

        long all = (long) REGIONS.size() * PUSHES * ROWS;
        OneNode.until(() -> count("select count(*) from records.payroll_item") == all);
        REGIONS.forEach((region, government) -> assertThat(
                        count("select sum(net_pay) from records.payroll_item where government = '" + government + "'"))
                .as(region)
                .isEqualTo(sums.get(region).get()));
        assertThat(count("select count(*) from records.payroll_item_history"))
                .as("nothing came twice")
                .isZero();
        assertThat(
                        count(
                                "select count(*) from (select from intake.batch group by node having count(*) <> max(sequence)) x"))
                .as("chains with gaps")
                .isZero();
        assertThat(count("select count(*) from intake.chain where stopped_at is not null"))
                .as("forks")
                .isZero();
    }

    private Object send(String region) throws Exception {
        Random random = new Random(region.hashCode());
        HttpClient client = HttpClient.newHttpClient();
        for (int push = 0; push < PUSHES; push++) {
            int number = push;
            String rows = IntStream.range(0, ROWS)
                    .mapToObj(row -> row(region, number * ROWS + row, random.nextInt(9_000_000)))
                    .collect(Collectors.joining(","));
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + ports.get(region) + "/feeds/payroll"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer secret")
                    .header("Idempotency-Key", "push-" + push)
                    .POST(BodyPublishers.ofString("{\"rows\":[" + rows + "]}"))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isBetween(200, 202);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(500)).toNanos());
        }
        return region;
    }

    private String row(String region, int number, long net) {
        sums.get(region).addAndGet(net);
        return """
                {"sgg": "%s", "staffNo": "J-%d", "payMonth": "2026-06", "periodStart": "2026-06-01",
                 "payDate": "2026-06-20", "dept": "tax", "gross": 9000000, "net": %d,
                 "account": "004-1234567890", "preparedBy": "J-9"}
                """.formatted(REGIONS.get(region), number, net);
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private Map<String, String> settings(Path config, String region, NodeFolder keys) {
        int port = FreePort.find();
        ports.put(region, port);
        Map<String, String> settings = new HashMap<>(Map.of(
                "chungbaek.config",
                config.toString(),
                "chungbaek.data",
                folder.resolve("spokes").resolve(region).toString(),
                "chungbaek.node",
                region,
                "chungbaek.today",
                "2026-06-30",
                "chungbaek.keys",
                keys.path().toString(),
                "chungbaek.broker.url",
                hub.brokerUrl(),
                "chungbaek.mail.host",
                "127.0.0.1",
                "chungbaek.mail.port",
                "1",
                "server.port",
                String.valueOf(port),
                "pushed.token",
                "secret"));
        settings.put(
                "chungbaek.token-key",
                NationalKey.in(folder.resolve("keys"), new SecureRandom()).toString());
        return settings;
    }

    private Path config() throws IOException {
        for (String line : Files.readAllLines(Path.of("../../config/reference/governments.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[2].equals("metropolitan")) {
                REGIONS.putIfAbsent(cells[1], cells[0]);
            }
        }
        assertThat(REGIONS).hasSize(17);
        return TestingConfig.pushed(folder.resolve("config"), REGIONS);
    }
}
