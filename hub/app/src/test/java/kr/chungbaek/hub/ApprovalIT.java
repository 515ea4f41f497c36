package kr.chungbaek.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A new scenario that opens more cases at once than anybody expects, in a running hub. */
class ApprovalIT {

    private static final Path PROJECT = Path.of("../../config");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private ConfigurableApplicationContext hub;
    private String site;

    @BeforeEach
    void dropAScenarioIntoAHubWithRecords() throws Exception {
        Path config = folder.resolve("config");
        copy(PROJECT, config);
        TestingSpoke spoke = new TestingSpoke("jeju", folder.resolve("keys"));
        int broker = freePort();
        hub = HubApplication.start(Map.of(
                "chungbaek.config",
                config.toString(),
                "chungbaek.data",
                folder.resolve("data").toString(),
                "chungbaek.keys",
                folder.resolve("keys").toString(),
                "chungbaek.today",
                "2026-06-30",
                "chungbaek.broker.port",
                String.valueOf(broker),
                "chungbaek.config-watch.period",
                "100ms",
                "chungbaek.crosscheck.approve-above",
                "0",
                "chungbaek.database.url",
                TestingDatabase.fresh(),
                "chungbaek.database.user",
                "postgres",
                "server.port",
                "0"));
        site = "http://127.0.0.1:" + hub.getEnvironment().getProperty("local.server.port");
        spoke.send(broker, spoke.seal(List.of(), List.of(), completion()));
        until(() -> count("select count(*) from records.building_completion") == 1);
        Files.writeString(config.resolve("scenarios/local-tax/XX-01-large-building.yaml"), """
                scenario: XX-01
                title: { ko: 고액 건축물, en: A building of high value }
                area: local-tax
                basis: assumed
                why: To see it.
                status: live
                severity: low
                subject: { record: building_completion }
                raise: subject.assessed_value > 100000000
                case:
                  summary: { ko: "{building_no}", en: "{building_no}" }
                  check: [Look.]
                examples:
                  - it: opens a case above
                    given: { building_completion: { building_no: B-1, assessed_value: 100000001 } }
                    as-of: 2026-05-05
                    expect: open
                  - it: stays quiet at the bound
                    given: { building_completion: { building_no: B-1, assessed_value: 100000000 } }
                    as-of: 2026-05-05
                    expect: no case
                """);
        until(() -> get("/api/v1/status").contains("\"held\":{"));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void opensThemOnceSomebodyApproves() throws Exception {
        assertThat(get("/status"))
                .contains("승인을 기다리는 새 버전")
                .contains("1 / 1</b> 자치단체")
                .contains("curl -X POST " + site + "/api/v1/scenarios/XX-01/approve");
        assertThat(cases()).isZero();

        HttpResponse<String> approved = approve("XX-01", site);

        assertThat(approved.statusCode()).isEqualTo(200);
        assertThat(approved.body()).contains("\"scenario\":\"XX-01\"");
        until(() -> cases() == 1);
        assertThat(approve("XX-01", site).body()).contains("NOTHING_TO_APPROVE");
    }

    @Test
    void takesNoApprovalFromAPageOfAnotherSite() throws Exception {
        assertThat(approve("XX-01", "http://elsewhere.example").statusCode()).isEqualTo(403);
        assertThat(approve("ZZ-99", site).statusCode()).isEqualTo(404);
        assertThat(cases()).isZero();
    }

    private HttpResponse<String> approve(String scenario, String origin) throws Exception {
        URI address = URI.create(site + "/api/v1/scenarios/" + scenario + "/approve");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private long cases() {
        return count("select count(*) from cases.case_file where scenario = 'XX-01'");
    }

    private long count(String sql) {
        Long count = hub.getBean(JdbcTemplate.class).queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static Load completion() {
        List<Object> values =
                Arrays.asList("B-1", "USE", "P-1", "tk1:owner", LocalDate.of(2026, 3, 2), 500_000_000L, false, "S-1");
        return new Load(
                "building_completion",
                "building_completion",
                1,
                true,
                List.of(new Entry(Operation.PUT, "50000", values)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
