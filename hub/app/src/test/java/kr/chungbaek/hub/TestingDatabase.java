package kr.chungbaek.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kr.chungbaek.hub.records.EmbeddedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One PostgreSQL server for all tests of this module, and an empty database for each who asks. */
public final class TestingDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestingDatabase() {}

    /** The JDBC address of a new, empty database. */
    public static String fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        SingleConnectionDataSource own = new SingleConnectionDataSource(Server.RUNNING.url(), true);
        new JdbcTemplate(own).execute("create database " + name);
        own.destroy();
        return Server.RUNNING.url(name);
    }

    /** A data source of one connection on a new, empty database. */
    public static DataSource freshDataSource() {
        return new SingleConnectionDataSource(fresh(), true);
    }

    /** Removes a database that nobody is connected to any more. */
    public static void drop(String name) {
        SingleConnectionDataSource own = new SingleConnectionDataSource(Server.RUNNING.url(), true);
        new JdbcTemplate(own).execute("drop database " + name);
        own.destroy();
    }

    private static final class Server {

        private static final EmbeddedDatabase RUNNING = start();

        private static EmbeddedDatabase start() {
            try {
                Path folder = Files.createTempDirectory("hub-test-database");
                EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, "128MB");
                Runtime.getRuntime().addShutdownHook(new Thread(database::close));
                return database;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
