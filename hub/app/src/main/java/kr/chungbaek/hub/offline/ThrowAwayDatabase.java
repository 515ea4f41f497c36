package kr.chungbaek.hub.offline;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kr.chungbaek.hub.records.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An empty PostgreSQL for examples or one command; its folder goes with it, also when a signal ends the program. */
public final class ThrowAwayDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ThrowAwayDatabase.class);
    private static final int CONNECTIONS = 4;

    private final Path folder;
    private final EmbeddedDatabase server;
    private final HikariDataSource pool;
    private final Thread hook;
    private boolean closed;

    private ThrowAwayDatabase(Path folder, EmbeddedDatabase server, HikariDataSource pool) {
        this.folder = folder;
        this.server = server;
        this.pool = pool;
        this.hook = new Thread(this::end, "drop database");
    }

    /** @param sharedBuffers in PostgreSQL's notation, such as {@code 256MB} */
    public static ThrowAwayDatabase start(String sharedBuffers) throws IOException {
        Path folder = Files.createTempDirectory("chungbaek-");
        EmbeddedDatabase server = EmbeddedDatabase.start(folder, 0, sharedBuffers);
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setMaximumPoolSize(CONNECTIONS);
        // Nobody comes back for what it held after a crash, and examples commit thousands of times.
        pool.setConnectionInitSql("set synchronous_commit = off");
        ThrowAwayDatabase database = new ThrowAwayDatabase(folder, server, pool);
        Runtime.getRuntime().addShutdownHook(database.hook);
        return database;
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        end();
    }

    private synchronized void end() {
        if (closed) {
            return;
        }
        closed = true;
        pool.close();
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("not removed folder={} cause={}", folder, e.getMessage());
        }
    }
}
