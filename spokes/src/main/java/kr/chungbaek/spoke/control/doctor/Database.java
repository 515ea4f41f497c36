package kr.chungbaek.spoke.control.doctor;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import kr.chungbaek.spoke.node.Endpoint;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.node.SystemKind;

/** A database: its user, who may read the tables of the feeds and nothing else, and its clock. */
final class Database {

    private static final int PORT_POSTGRESQL = 5_432;
    private static final int PORT_MARIADB = 3_306;

    private static final String NOW = "select current_timestamp";

    private static final String RIGHTS = """
            select has_table_privilege(?, 'select'), has_table_privilege(?, 'insert, update, delete, truncate')
            """;

    private static final String INDEXED = """
            select 1 from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
            where indrelid = cast(? as regclass) and attname = ? and indisvalid
            """;

    private static final String GRANTS = "show grants";

    private final Node node;
    private final Endpoint endpoint;
    private final ClockCheck clocks;
    private final Findings findings;
    private final String subject;

    Database(Node node, Endpoint endpoint, ClockCheck clocks, Findings findings) {
        this.node = node;
        this.endpoint = endpoint;
        this.clocks = clocks;
        this.findings = findings;
        this.subject = "system " + endpoint.name();
    }

    void examine() {
        String url = endpoint.setting("url");
        int port = endpoint.kind() == SystemKind.MARIADB ? PORT_MARIADB : PORT_POSTGRESQL;
        // Of other databases only the driver knows where host and port stand in the address.
        if (endpoint.kind() != SystemKind.JDBC
                && !new Reach(findings)
                        .examine(
                                subject,
                                URI.create(url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", "")),
                                port)) {
            return;
        }
        try (Connection connection = connect(url)) {
            findings.ok(subject, "it takes user '" + endpoint.setting("user") + "'");
            clock(connection);
            if (endpoint.kind() == SystemKind.POSTGRESQL) {
                tables(connection);
            } else if (endpoint.kind() == SystemKind.MARIADB) {
                grants(connection);
            }
        } catch (SQLException e) {
            findings.bad(
                    subject,
                    "it does not take user '" + endpoint.setting("user") + "': " + e.getMessage(),
                    "Correct url, user or password.");
        }
    }

    private Connection connect(String url) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", endpoint.setting("user"));
        properties.setProperty("password", endpoint.setting("password"));
        Connection connection = DriverManager.getConnection(url, properties);
        connection.setReadOnly(true);
        return connection;
    }

    private void clock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NOW)) {
            row.next();
            clocks.compare(subject, row.getTimestamp(1).toInstant());
        }
    }

    private void tables(Connection connection) {
        for (Feed feed : node.feeds()) {
            if (feed.system().name().equals(endpoint.name())) {
                LayoutSource.Table table = (LayoutSource.Table) feed.layout().source();
                try {
                    table(connection, table);
                } catch (SQLException e) {
                    findings.bad(
                            subject,
                            "table " + table.name() + " of feed '" + feed.name() + "': " + e.getMessage(),
                            "Correct 'name' in the layout, or: grant usage on schema "
                                    + table.name().replaceFirst("\\..*$", "") + " to " + endpoint.setting("user"));
                }
            }
        }
    }

    private void table(Connection connection, LayoutSource.Table table) throws SQLException {
        String user = endpoint.setting("user");
        try (PreparedStatement statement = connection.prepareStatement(RIGHTS)) {
            statement.setString(1, table.name());
            statement.setString(2, table.name());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    findings.bad(
                            subject,
                            "user '" + user + "' may not read " + table.name(),
                            "grant select on " + table.name() + " to " + user);
                    return;
                }
                if (row.getBoolean(2)) {
                    findings.warn(
                            subject,
                            "user '" + user + "' may change " + table.name() + "; the spoke only reads",
                            "Give it a user that may select and nothing else: revoke insert, update, delete, truncate on "
                                    + table.name() + " from " + user);
                } else {
                    findings.ok(subject, table.name() + " can be read, and nothing else");
                }
            }
        }
        if (table.change().isPresent()) {
            index(connection, table.name(), table.change().get().column());
        }
    }

    private void index(Connection connection, String table, String column) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INDEXED)) {
            statement.setString(1, table);
            statement.setString(2, column);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    findings.warn(
                            subject,
                            "column '" + column + "' of " + table + " has no index: every poll reads the whole table",
                            "create index on " + table + " (" + column + ")");
                }
            }
        }
    }

    private void grants(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(GRANTS)) {
            while (row.next()) {
                String grant = row.getString(1).toUpperCase(Locale.ROOT);
                if (grant.matches("GRANT .*\\b(ALL PRIVILEGES|INSERT|UPDATE|DELETE|DROP|ALTER)\\b.* ON .*")) {
                    findings.warn(
                            subject,
                            "user '" + endpoint.setting("user") + "' may change data; the spoke only reads",
                            "Give it a user with select and nothing else.");
                    return;
                }
            }
            findings.ok(subject, "its user may read, and nothing else");
        }
    }
}
