package kr.chungbaek.spoke.collect;

import java.sql.Connection;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Does what the route {@code collect-sql} does with its {@code sql:} producer. */
final class TablePoller {

    private final NamedParameterJdbcTemplate database;

    TablePoller(Connection connection) {
        this.database = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /** One whole poll. */
    void poll(SqlFeed feed) {
        feed.begin();
        while (feed.goesOn()) {
            answer(feed);
        }
    }

    /** One question and its answer. */
    void answer(SqlFeed feed) {
        String sql = feed.sql().replace(":?", ":");
        feed.take(database.queryForList(sql.replace("::text", "\\:\\:text"), feed.parameters())
                .iterator());
    }
}
