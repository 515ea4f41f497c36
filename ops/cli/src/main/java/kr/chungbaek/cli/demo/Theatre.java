package kr.chungbaek.cli.demo;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.cli.keys.NationalKey;
import kr.chungbaek.cli.play.SimulatedClock;
import kr.chungbaek.cli.play.Year;
import kr.chungbaek.hub.HubApplication;
import kr.chungbaek.hub.crosscheck.Activations;
import kr.chungbaek.hub.enrolment.Enrolments;
import kr.chungbaek.hub.records.EmbeddedDatabase;
import kr.chungbaek.routes.enrolment.EnrolmentClient;
import kr.chungbaek.routes.enrolment.EnrolmentToken;
import kr.chungbaek.routes.enrolment.NodeFolder;
import kr.chungbaek.simulator.plot.Scale;
import kr.chungbaek.simulator.server.Cluster;
import kr.chungbaek.simulator.server.MailServer;
import kr.chungbaek.simulator.server.Secrets;
import kr.chungbaek.simulator.system.RegionSystems;
import kr.chungbaek.simulator.system.SimulatedNation;
import kr.chungbaek.spoke.SpokeApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Starts the parts of a demo: simulated systems, hub, spokes. All of them listen on loopback only. */
final class Theatre {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    /** Days pass in seconds, and all spokes share one machine. */
    private static final Map<String, String> PACE = Map.of(
            "chungbaek.completeness-every", "1s",
            "chungbaek.forward-every", "200ms",
            "chungbaek.deliver-every", "1s",
            "chungbaek.config-every", "10s",
            "chungbaek.totals", "10m");

    private final DemoFolder folder;
    private final DemoSettings settings;
    private final DemoPorts ports;
    private final Path config;
    private final Parts parts;
    private final SimulatedClock clock;

    /** @param clock that hub and spokes follow */
    Theatre(DemoFolder folder, DemoSettings settings, DemoPorts ports, Path config, Parts parts, SimulatedClock clock) {
        this.clock = clock;
        this.folder = folder;
        this.settings = settings;
        this.ports = ports;
        this.config = config;
        this.parts = parts;
    }

    /** Every node enrols as in life, over HTTPS with a token of the hub's. */
    private void enrol(String region, ApplicationContext hub) throws InterruptedException {
        NodeFolder node = node(region);
        if (!node.isEnrolled()) {
            URI address = URI.create("https://" + LOOPBACK + ":" + ports.enrolment());
            EnrolmentToken token = hub.getBean(Enrolments.class).invite(region, TOKEN_LIFE, address);
            EnrolmentClient.enrol(token, node, Optional.empty());
        }
    }

    private NodeFolder node(String region) {
        return new NodeFolder(folder.resolve("keys").resolve(region));
    }

    /** Both database servers run from the same unpacked programs: unpacking them twice would cost seconds. */
    void shareDatabasePrograms() throws IOException {
        Path programs = Files.createDirectories(folder.resolve("postgres"));
        for (String place : List.of("hub/database", "sources/postgres")) {
            Path link = Files.createDirectories(folder.resolve(place)).resolve("binaries");
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, programs);
            }
        }
    }

    MailServer startMail() throws Exception {
        return parts.start("mail", () -> MailServer.start(folder.resolve("mail"), ports.mail()));
    }

    /** Starts the source systems of every region, empty if they are new. */
    void startSources(SimulatedNation nation, Year year) throws Exception {
        Path own = folder.resolve("sources");
        EmbeddedDatabase database =
                parts.start("source databases", () -> EmbeddedDatabase.start(own.resolve("postgres"), 0, "256MB"));
        Cluster cluster = new Cluster(database.port(), "postgres", "postgres");
        Secrets secrets = Secrets.in(own.resolve("secrets.properties"));
        SimulatedNation.prepare(cluster, year.forms());
        for (String region : settings.regions()) {
            parts.start(
                    "sources of " + region,
                    () -> nation.start(
                            region,
                            cluster,
                            own,
                            ports.region(region),
                            secrets,
                            year.forms(),
                            year.basics().governments()));
        }
    }

    /** Starts the hub and enrols all nodes. */
    RunningHub startHub() throws Exception {
        Map<String, String> properties = new HashMap<>(common());
        properties.put("chungbaek.data", folder.resolve("hub").toString());
        properties.put("chungbaek.broker.port", String.valueOf(ports.broker()));
        properties.put("chungbaek.enrolment.port", String.valueOf(ports.enrolment()));
        properties.put("chungbaek.database.shared-buffers", settings.scale() == Scale.SMALL ? "128MB" : "1GB");
        properties.put("chungbaek.crosscheck.longest-pace", "1s");
        properties.put("server.port", String.valueOf(ports.hub()));
        ConfigurableApplicationContext hub = parts.start("hub", () -> HubApplication.start(properties));
        folder.keepSettings("hub", properties);
        for (String region : settings.regions()) {
            enrol(region, hub);
        }
        HikariDataSource pool = hub.getBean(HikariDataSource.class);
        return new RunningHub(
                new SingleConnectionDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword(), true),
                hub.getBean(Activations.class));
    }

    /** @param systems that the region's spoke collects from */
    void startSpoke(String region, RegionSystems systems) throws Exception {
        Map<String, String> properties = new HashMap<>(common());
        properties.put("chungbaek.node", region);
        properties.put(
                "chungbaek.data", folder.resolve("spokes").resolve(region).toString());
        properties.put("chungbaek.keys", node(region).path().toString());
        properties.put(
                "chungbaek.token-key",
                NationalKey.in(folder.resolve("keys"), new SecureRandom()).toString());
        properties.put("chungbaek.broker.url", "tcp://" + LOOPBACK + ":" + ports.broker());
        properties.put("chungbaek.mail.host", LOOPBACK);
        properties.put("chungbaek.mail.port", String.valueOf(ports.mail()));
        properties.putAll(PACE);
        properties.put("server.port", String.valueOf(ports.region(region).spoke()));
        properties.putAll(systems.placeholders());
        folder.keepSettings("spokes/" + region, properties);
        parts.start("spoke " + region, () -> SpokeApplication.start(properties));
    }

    private Map<String, String> common() {
        return Map.of(
                "chungbaek.config", config.toString(),
                "chungbaek.today", clock.setting(),
                "server.address", LOOPBACK);
    }
}
