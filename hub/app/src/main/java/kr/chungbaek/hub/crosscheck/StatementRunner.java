package kr.chungbaek.hub.crosscheck;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kr.chungbaek.scenario.compile.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowMapper;

/** Runs compiled statements with their parameters by name. */
public final class StatementRunner {

    private final JdbcTemplate jdbc;

    public StatementRunner(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param values by parameter name; a {@link Collection} of texts or of longs becomes an array */
    public <T> List<T> query(Statement statement, Map<String, ?> values, RowMapper<T> rows) {
        PreparedStatementCreator creator = connection -> prepare(connection, statement, values);
        return jdbc.query(creator, rows);
    }

    /** @return how many rows it has written */
    int update(Statement statement, Map<String, ?> values) {
        return jdbc.update(connection -> prepare(connection, statement, values));
    }

    private static PreparedStatement prepare(Connection connection, Statement statement, Map<String, ?> values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement.sql());
        int index = 1;
        for (String parameter : statement.parameters()) {
            Object value = values.get(parameter);
            if (value == null) {
                throw new IllegalArgumentException("parameter '" + parameter + "' has no value");
            }
            prepared.setObject(index++, value instanceof Collection<?> many ? array(connection, many) : value);
        }
        return prepared;
    }

    private static java.sql.Array array(Connection connection, Collection<?> values) throws SQLException {
        boolean numbers = values.stream().anyMatch(Long.class::isInstance);
        return connection.createArrayOf(numbers ? "bigint" : "text", values.toArray());
    }
}
