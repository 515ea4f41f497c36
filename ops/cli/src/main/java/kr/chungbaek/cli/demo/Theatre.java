package kr.chungbaek.cli.demo;

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
import java.util.TreeMap;
import javax.sql.DataSource;
import kr.chungbaek.cli.keys.NationalKey;
import kr.chungbaek.hub.HubApplication;
import kr.chungbaek.hub.enrolment.Enrolments;
import kr.chungbaek.hub.records.EmbeddedDatabase;
import kr.chungbaek.routes.enrolment.EnrolmentClient;
import kr.chungbaek.routes.enrolment.EnrolmentToken;
import kr.chungbaek.routes.enrolment.NodeFolder;
import kr.chungbaek.simulator.server.Cluster;
import kr.chungbaek.simulator.server.MailServer;
import kr.chungbaek.simulator.server.Secrets;
import kr.chungbaek.simulator.server.SourceSystems;
import kr.chungbaek.spoke.SpokeApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the parts of a demo: simulated systems, hub, spokes. All of them listen on loopback only. */
final class Theatre {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    private final DemoFolder folder;
    private final DemoSettings settings;
    private final DemoPorts ports;
    private final Path config;
    private final Parts parts;
    private final Map<String, SourceSystems> sources = new TreeMap<>();

    Theatre(DemoFolder folder, DemoSettings settings, DemoPorts ports, Path config, Parts parts) {
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

    Map<String, SourceSystems> startSources() throws Exception {
        Path own = folder.resolve("sources");
        EmbeddedDatabase database =
                parts.start("source databases", () -> EmbeddedDatabase.start(own.resolve("postgres"), 0, "64MB"));
        Cluster cluster = new Cluster(database.port(), "postgres", "postgres");
        Secrets secrets = Secrets.in(own.resolve("secrets.properties"));
        for (String region : settings.regions()) {
            sources.put(
                    region,
                    parts.start(
                            "sources of " + region,
                            () -> SourceSystems.start(region, cluster, own, ports.region(region), secrets)));
        }
        return sources;
    }

    /** Starts the hub and enrols all nodes.
     *
     * @return where the hub's records are */
    DataSource startHub() throws Exception {
        Map<String, String> properties = new HashMap<>(common());
        properties.put("chungbaek.data", folder.resolve("hub").toString());
        properties.put("chungbaek.broker.port", String.valueOf(ports.broker()));
        properties.put("chungbaek.enrolment.port", String.valueOf(ports.enrolment()));
        properties.put("chungbaek.database.shared-buffers", "128MB");
        properties.put("server.port", String.valueOf(ports.hub()));
        ConfigurableApplicationContext hub = parts.start("hub", () -> HubApplication.start(properties));
        folder.keepSettings("hub", properties);
        for (String region : settings.regions()) {
            enrol(region, hub);
        }
        return hub.getBean(DataSource.class);
    }

    void startSpoke(String region) throws Exception {
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
        properties.put("chungbaek.totals", "5s");
        properties.put("server.port", String.valueOf(ports.region(region).spoke()));
        SourceSystems own = sources.get(region);
        if (own != null) {
            properties.putAll(own.placeholders());
        }
        folder.keepSettings("spokes/" + region, properties);
        parts.start("spoke " + region, () -> SpokeApplication.start(properties));
    }

    private Map<String, String> common() {
        return Map.of(
                "chungbaek.config", config.toString(),
                "chungbaek.today", settings.today().toString(),
                "server.address", LOOPBACK);
    }
}
