package kr.chungbaek.scenario.compile;

import java.util.List;

/**
 * SQL for JDBC.
 *
 * @param sql with a {@code ?} for every parameter
 * @param parameters the names, one per {@code ?}, in their order
 */
public record Statement(String sql, List<String> parameters) {

    public Statement {
        parameters = List.copyOf(parameters);
    }

    static Statement of(String sql, String... parameters) {
        return new Statement(sql, List.of(parameters));
    }
}
