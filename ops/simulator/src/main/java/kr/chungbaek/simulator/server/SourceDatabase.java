package kr.chungbaek.simulator.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import kr.chungbaek.simulator.source.Row;

/** The PostgreSQL database of one region's local systems. It also keeps which deeds of the region are done. */
public final class SourceDatabase implements AutoCloseable {

    private static final String IS_DONE = "select 1 from simulator.done where deed = ?";
    private static final String DONE = "insert into simulator.done (deed) values (?) on conflict do nothing";
    private static final String EXISTS = "select 1 from pg_database where datname = ?";
    private static final String SCHEMA = "sources.sql";

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
            create(admin, region);
        }
        Connection connection = cluster.connect(region);
        try (Statement statement = connection.createStatement()) {
            statement.execute(schema());
            statement.execute(ReadOnlyUser.of(region, password));
        }
        connection.setAutoCommit(false);
        return new SourceDatabase(connection);
    }

    private static void create(Connection admin, String region) throws SQLException {
        try (PreparedStatement exists = admin.prepareStatement(EXISTS);
                Statement statement = admin.createStatement()) {
            exists.setString(1, region);
            try (ResultSet found = exists.executeQuery()) {
                if (!found.next()) {
                    statement.execute("create database " + statement.enquoteIdentifier(region, true));
                }
            }
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

    /** Saves rows in one transaction, which also notes the deed. */
    synchronized void save(List<Row> rows, int deed) throws SQLException {
        try {
            for (RowWriter writer : RowWriter.all()) {
                writer.write(connection, rows);
            }
            note(deed);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    /** Notes that a deed of another system of the region is done. */
    synchronized void done(int deed) throws SQLException {
        note(deed);
        connection.commit();
    }

    synchronized boolean isDone(int deed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IS_DONE)) {
            statement.setInt(1, deed);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        } finally {
            connection.commit();
        }
    }

    private void note(int deed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DONE)) {
            statement.setInt(1, deed);
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
