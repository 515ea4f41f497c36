package kr.chungbaek.simulator.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A running PostgreSQL server on loopback and its superuser. */
public record Cluster(int port, String user, String password) {

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    /** @param connection to any database of the server */
    public static boolean has(Connection connection, String database) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            statement.setString(1, database);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
