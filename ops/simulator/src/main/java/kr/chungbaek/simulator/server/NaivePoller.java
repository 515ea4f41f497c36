package kr.chungbaek.simulator.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Follows a table as everybody does at first: what is greater than the last one. Rows that commit late are lost to it. */
public final class NaivePoller {

    private static final String NEXT = """
            select asmt_no, change_xid::text from local_tax.assessment where change_xid > cast(? as text)::xid8
            order by change_xid
            """;

    private final Connection connection;
    private final Set<String> found = new HashSet<>();
    private String cursor = "0";

    /** @param connection that commits by itself */
    public NaivePoller(Connection connection) {
        this.connection = connection;
    }

    public void poll() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, cursor);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                    cursor = row.getString(2);
                }
            }
        }
    }

    /** How many rows it has come to know. */
    public int found() {
        return found.size();
    }
}
