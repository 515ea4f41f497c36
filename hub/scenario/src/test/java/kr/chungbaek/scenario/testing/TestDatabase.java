package kr.chungbaek.scenario.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.scenario.compile.RuleFunctions;
import kr.chungbaek.wire.record.RecordTypes;

/** One PostgreSQL for all tests of the module; every test makes its own tables anew. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("jit", "off")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to empty tables for these types. */
    public static Connection empty(RecordTypes types) throws SQLException {
        Connection connection = SERVER.getPostgresDatabase().getConnection();
        run(connection, List.of("drop schema if exists records cascade"));
        run(connection, RuleFunctions.createStatements());
        for (var type : types.all()) {
            run(connection, new RecordTable(type).createStatements());
        }
        run(
                connection,
                List.of(
                        "truncate reference.government_value, reference.government_value_change",
                        "create table if not exists records.complete_through (record_type text, government text, through date)"));
        run(connection, List.of("delete from reference.holiday"));
        holidays(connection);
        return connection;
    }

    private static void holidays(Connection connection) throws SQLException {
        try (Stream<String> lines = Files.lines(Path.of("../../config/reference/holidays.csv"));
                var insert = connection.prepareStatement("insert into reference.holiday values (?::date, ?, ?)")) {
            for (String line : lines.skip(1).toList()) {
                String[] cells = line.split(",");
                for (int cell = 0; cell < 3; cell++) {
                    insert.setString(cell + 1, cells[cell]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
