package kr.chungbaek.e2e.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import kr.chungbaek.simulator.server.FreePort;
import org.jspecify.annotations.Nullable;

/** A hub as a process of its own, with settings in a file that a reader of the guide edits. */
final class GuideHub implements AutoCloseable {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final int port = FreePort.find();
    private final int broker = FreePort.find();
    private @Nullable Process process;

    GuideHub(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("hub.properties"), """
                chungbaek.config=%s
                chungbaek.data=%s
                chungbaek.today=2026-06-30
                chungbaek.database.shared-buffers=64MB
                chungbaek.broker.port=%d
                chungbaek.enrolment.port=%d
                server.port=%d
                """.formatted(
                        Path.of("../../config").toAbsolutePath().normalize(),
                        folder.resolve("hub"),
                        broker,
                        FreePort.find(),
                        port));
    }

    String brokerUrl() {
        return "tcp://127.0.0.1:" + broker;
    }

    /** What a note of the guide says about it. */
    void obey(String note) throws Exception {
        switch (note) {
            case "the hub is stopped" -> close();
            case "the hub is started" -> start();
            case "the hub is restarted" -> {
                close();
                start();
            }
            default -> throw new IllegalArgumentException("nobody knows what to do about '" + note + "'");
        }
    }

    void start() throws Exception {
        Path log = folder.resolve("hub.log");
        Process fresh = new ProcessBuilder(List.of(
                        JAVA,
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "kr.chungbaek.hub.HubApplication"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        process = fresh;
        until(() -> {
            assertThat(fresh.isAlive()).as("see %s", log).isTrue();
            return answers("http://127.0.0.1:" + port + "/api/v1/status");
        });
    }

    long stored(String recordType) throws IOException, SQLException {
        List<String> server = Files.readAllLines(folder.resolve("hub/database/data/postmaster.pid"));
        String url = "jdbc:postgresql://127.0.0.1:" + server.get(3).strip() + "/postgres?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet row =
                        connection.createStatement().executeQuery("select count(*) from records." + recordType)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void until(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static boolean answers(String address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }
}
