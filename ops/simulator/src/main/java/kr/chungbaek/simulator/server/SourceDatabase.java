package kr.chungbaek.simulator.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL database with the first few tables of a region's local systems, for tests and benchmarks. */
public final class SourceDatabase implements AutoCloseable {

    private static final String SCHEMA = "sources.sql";
    private static final String SCHEMAS = "local_tax, construction, hr";

    private final Connection connection;

    private SourceDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the region's database, and makes it when there is none.
     *
     * @param password of the user, named like the region, that may read the tables
     */
    public static SourceDatabase open(Cluster cluster, String region, String password) throws SQLException {
        try (Connection admin = cluster.connect("postgres")) {
            if (!Cluster.has(admin, region)) {
                create(admin, region);
            }
        }
        Connection connection = cluster.connect(region);
        try (Statement statement = connection.createStatement()) {
            statement.execute(schema());
            statement.execute(ReadOnlyUser.of(region, password, SCHEMAS));
        }
        connection.setAutoCommit(false);
        return new SourceDatabase(connection);
    }

    private static void create(Connection admin, String region) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(region, true));
        }
    }

    private static String schema() {
        try (InputStream file = SourceDatabase.class.getResourceAsStream(SCHEMA)) {
            if (file == null) {
                throw new IllegalStateException(SCHEMA + " is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(SCHEMA + " cannot be read", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
