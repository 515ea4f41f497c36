package kr.chungbaek.cli.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import kr.chungbaek.simulator.story.Total;
import kr.chungbaek.simulator.story.Totals;

/** What the hub's database holds, read for the score. Nothing here writes. */
final class HubView {

    private static final String ALERTED = """
            select distinct scenario, government, case_key from alerts.alert where number is not null
            """;

    private static final String ALERTS = "select count(*) from alerts.alert where number is not null";

    private static final String COMPLETE_SINCE =
            "select min(through) from records.complete_through where record_type = any (?)";

    private final DataSource database;

    HubView(DataSource database) {
        this.database = database;
    }

    /** Every case that was ever alerted, whatever became of it. */
    Set<Answer> alerted() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ALERTED)) {
            Set<Answer> alerted = new TreeSet<>();
            while (rows.next()) {
                alerted.add(new Answer(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return alerted;
        }
    }

    int alerts() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ALERTS)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Counts and sums of a region's records, by type, in the form of the story's own totals. */
    Map<String, Total> totals(String region, Set<String> types) throws SQLException {
        Map<String, Total> totals = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String type : types) {
                String sum = Optional.ofNullable(Totals.summed().get(type)).orElse("0");
                String sql = "select count(*), coalesce(sum(%s), 0) from records.%s where node = %s"
                        .formatted(sum, type, statement.enquoteLiteral(region));
                try (ResultSet row = statement.executeQuery(sql)) {
                    row.next();
                    totals.put(type, new Total(row.getLong(1), row.getLong(2)));
                }
            }
        }
        return totals;
    }

    /** Through which day all feeds of these types are complete; absent while one has not said anything. */
    Optional<LocalDate> completeThrough(Set<String> types) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COMPLETE_SINCE)) {
            statement.setArray(1, connection.createArrayOf("text", types.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                // '-infinity' does not fit into a LocalDate.
                return Optional.ofNullable(row.getString(1))
                        .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
                        .map(LocalDate::parse);
            }
        }
    }
}
