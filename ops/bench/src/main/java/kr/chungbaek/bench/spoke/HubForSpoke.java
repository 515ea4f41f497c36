package kr.chungbaek.bench.spoke;

import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.keys.NationalKey;
import kr.chungbaek.hub.HubApplication;
import kr.chungbaek.hub.enrolment.Enrolments;
import kr.chungbaek.routes.enrolment.EnrolmentClient;
import kr.chungbaek.routes.enrolment.EnrolmentToken;
import kr.chungbaek.routes.enrolment.NodeFolder;
import kr.chungbaek.simulator.server.FreePort;
import kr.chungbaek.spoke.SpokeApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A hub in this process, and what one node's spoke needs to work with it from another. */
public final class HubForSpoke implements AutoCloseable {

    private static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private final Path folder;
    private final String region;
    private final Path config;
    private final int brokerPort = FreePort.find();
    private final int spokePort = FreePort.find();
    private final ConfigurableApplicationContext hub;
    private final NodeFolder node;

    private HubForSpoke(Path folder, String region, Path config) throws InterruptedException {
        this.folder = folder;
        this.region = region;
        this.config = config;
        int enrolment = FreePort.find();
        this.hub = HubApplication.start(Map.of(
                "chungbaek.config", config.toString(),
                "chungbaek.data", folder.resolve("hub").toString(),
                "chungbaek.broker.port", String.valueOf(brokerPort),
                "chungbaek.enrolment.port", String.valueOf(enrolment),
                "chungbaek.today", "2026-06-30",
                "server.port", "0"));
        this.node = new NodeFolder(folder.resolve("keys").resolve(region));
        EnrolmentToken token =
                hub.getBean(Enrolments.class).invite(region, TOKEN_LIFE, URI.create("https://127.0.0.1:" + enrolment));
        EnrolmentClient.enrol(token, node, Optional.empty());
    }

    /**
     * Starts a hub with the project's configuration and one node.
     *
     * @param region of the node
     * @param files of the configuration beside or in place of the project's, by name, the node's file among them
     */
    public static HubForSpoke start(Path folder, String region, Map<String, String> files)
            throws IOException, InterruptedException {
        Path config = folder.resolve("config");
        copy(Home.config(), config);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = config.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        return new HubForSpoke(folder, region, config);
    }

    /** The spoke's own folder. */
    Path data() {
        return folder.resolve("spoke");
    }

    public JdbcTemplate jdbc() {
        return hub.getBean(JdbcTemplate.class);
    }

    /**
     * Starts the spoke.
     *
     * @param heap as in {@code 256m}
     * @param more settings of its own
     */
    public SpokeProcess startSpoke(String heap, Map<String, String> more) throws IOException {
        return startSpoke(heap, more, List.of());
    }

    /** @param java options of Java beside those of a node's unit */
    public SpokeProcess startSpoke(String heap, Map<String, String> more, List<String> java) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "chungbaek.config",
                config.toString(),
                "chungbaek.node",
                region,
                "chungbaek.data",
                folder.resolve("spoke").toString(),
                "chungbaek.keys",
                node.path().toString(),
                "chungbaek.token-key",
                NationalKey.in(folder.resolve("keys"), new SecureRandom()).toString(),
                "chungbaek.broker.url",
                "tcp://127.0.0.1:" + brokerPort,
                "chungbaek.today",
                "2026-06-30",
                "chungbaek.mail.host",
                "127.0.0.1",
                "chungbaek.mail.port",
                "1",
                "server.port",
                String.valueOf(spokePort)));
        settings.putAll(more);
        Path work = Files.createDirectories(folder.resolve("spoke"));
        Properties properties = new Properties();
        properties.putAll(settings);
        try (Writer writer = Files.newBufferedWriter(work.resolve("spoke.properties"))) {
            properties.store(writer, null);
        }
        Path collections = work.resolve("collections.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                // As the unit of a node starts it.
                "-XX:+UseSerialGC",
                "-Xlog:gc:file=" + collections + "::filecount=0"));
        command.addAll(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SpokeApplication.class.getName()));
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(work.resolve("spoke.log").toFile()))
                .start();
        return new SpokeProcess(
                process, URI.create("http://127.0.0.1:" + spokePort), work.resolve("spoke.log"), new Heap(collections));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getParent().endsWith("nodes")) {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    @Override
    public void close() {
        hub.close();
    }
}
