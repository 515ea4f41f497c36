package kr.chungbaek.hub.offline;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kr.chungbaek.hub.records.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** An empty PostgreSQL for examples or one command; its folder goes with it, also when a signal ends the program. */
public final class ThrowAwayDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ThrowAwayDatabase.class);
    private static final int CONNECTIONS = 4;
    private static final Pattern URL = Pattern.compile("(?<server>jdbc:postgresql://[^/]+/)[^?]+(?<settings>\\?.*)?");

    private final HikariDataSource pool;
    private final Runnable remove;
    private final Thread hook;
    private boolean closed;

    private ThrowAwayDatabase(HikariDataSource pool, Runnable remove) {
        this.pool = pool;
        this.remove = remove;
        this.hook = new Thread(this::end, "drop database");
        pool.setMaximumPoolSize(CONNECTIONS);
        // Nobody comes back for what it held after a crash, and examples commit thousands of times.
        pool.setConnectionInitSql("set synchronous_commit = off");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** @param sharedBuffers in PostgreSQL's notation, such as {@code 256MB} */
    public static ThrowAwayDatabase start(String sharedBuffers) throws IOException {
        Path folder = Files.createTempDirectory("chungbaek-");
        EmbeddedDatabase server = EmbeddedDatabase.start(folder, 0, sharedBuffers);
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        return new ThrowAwayDatabase(pool, () -> {
            server.close();
            delete(folder);
        });
    }

    /**
     * A database on the server of another, which is there at once; nothing when its user may not make one.
     *
     * @param other whose URL, user and password are used
     */
    public static Optional<ThrowAwayDatabase> beside(HikariDataSource other) {
        JdbcTemplate jdbc = new JdbcTemplate(other);
        boolean allowed = Boolean.TRUE.equals(jdbc.queryForObject(
                "select rolcreatedb or rolsuper from pg_roles where rolname = current_user", Boolean.class));
        Matcher url = URL.matcher(other.getJdbcUrl());
        if (!allowed || !url.matches()) {
            return Optional.empty();
        }
        // What a killed hub has left; those of living ones cannot be dropped.
        jdbc.queryForList("select datname from pg_database where datname like 'chungbaek\\_examples\\_%'", String.class)
                .forEach(left -> drop(jdbc, left));
        String name = "chungbaek_examples_" + UUID.randomUUID().toString().replace("-", "");
        jdbc.execute("create database " + name);
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url.group("server") + name + (url.group("settings") == null ? "" : url.group("settings")));
        pool.setUsername(other.getUsername());
        pool.setPassword(other.getPassword());
        return Optional.of(new ThrowAwayDatabase(pool, () -> drop(jdbc, name)));
    }

    private static void drop(JdbcTemplate jdbc, String name) {
        try {
            jdbc.execute("drop database if exists " + name);
        } catch (DataAccessException e) {
            LOG.info(
                    "database not dropped name={} cause={}",
                    name,
                    e.getMostSpecificCause().getMessage());
        }
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
        remove.run();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("not removed folder={} cause={}", folder, e.getMessage());
        }
    }
}
