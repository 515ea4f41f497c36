package kr.chungbaek.hub.records;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kr.chungbaek.routes.enrolment.PrivateFile;

/**
 * A real PostgreSQL in a folder that is kept. Its server is a process of its own: one that a killed JVM left behind is
 * stopped before the next one starts.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /**
     * Zonky's defaults are made for tests: it switches durability off, which we refuse to run with. The log of changes is not
     * compressed: in a long history that would nearly double what storing a correction costs.
     */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("jit", "off"),
            Map.entry("max_wal_size", "8GB"),
            Map.entry("max_connections", "100"),
            Map.entry("timezone", "Asia/Seoul"),
            Map.entry("listen_addresses", "127.0.0.1"));

    /**
     * Names the folder into which the server's programs are unpacked, for many databases of one machine to share; without it
     * each has its own.
     */
    private static final String SHARED_BINARIES = "chungbaek.database.binaries";

    private static final Duration START = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final FolderLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, FolderLock lock) {
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts the server of a folder, making it on the first call.
     *
     * @param folder where the data lies; kept when the server stops
     * @param port 0 for a free one
     * @param sharedBuffers in PostgreSQL's notation, such as {@code 256MB}
     * @throws UncheckedIOException when it does not start
     * @throws kr.chungbaek.wire.fault.Fault BAD_CONFIG when another process uses the folder
     */
    public static EmbeddedDatabase start(Path folder, int port, String sharedBuffers) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath().normalize());
            FolderLock lock = FolderLock.take(home);
            try {
                OrphanedServer.stop(home.resolve("data"));
                return new EmbeddedDatabase(server(home, port, sharedBuffers), lock);
            } catch (IOException | IllegalStateException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL in '" + folder + "' does not start", e);
        }
    }

    private static EmbeddedPostgres server(Path home, int port, String sharedBuffers) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("data"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries(home).toFile())
                .setPort(port)
                .setPGStartupWait(START)
                // Its own hook would stop the server beneath those who still write to it: who starts it closes it.
                .setRegisterShutdownHook(false)
                .setServerConfig("shared_buffers", sharedBuffers)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8");
        SETTINGS.forEach(builder::setServerConfig);
        return builder.start();
    }

    private static Path binaries(Path home) {
        String shared = System.getProperty(SHARED_BINARIES);
        return shared == null ? home.resolve("binaries") : Path.of(shared);
    }

    /**
     * Puts other data in place of a folder's, while no server can start on it.
     *
     * @throws kr.chungbaek.wire.fault.Fault BAD_CONFIG when a process uses the folder
     */
    public static void replace(Path folder, Replacement replacement) throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        PrivateFile.makeFolder(home);
        try (FolderLock lock = FolderLock.take(home)) {
            OrphanedServer.stop(home.resolve("data"));
            replacement.put(home.resolve("data"));
        }
    }

    /** Puts other data in place of those of a server that is stopped. */
    @FunctionalInterface
    public interface Replacement {
        void put(Path data) throws IOException;
    }

    /** The JDBC address of a server on this machine. */
    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    public int port() {
        return server.getPort();
    }

    /** The JDBC address of the server's own database. */
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** The JDBC address of a database of this server. */
    public String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    @Override
    public void close() {
        try {
            server.close();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not stop", e);
        }
    }
}
