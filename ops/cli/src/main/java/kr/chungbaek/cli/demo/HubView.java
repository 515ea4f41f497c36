package kr.chungbaek.cli.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import kr.chungbaek.cli.score.CaseId;

/** What the hub's database holds, read for the score. Nothing here writes. */
final class HubView {

    private static final String ALERTED = """
            select distinct scenario, government, case_key from alerts.alert where number is not null
            """;

    private static final String FIRST_CASES =
            "select scenario, min(id) from cases.case_file group by scenario order by scenario";

    private static final String ALERTS = "select count(*) from alerts.alert where number is not null";

    private static final String WAITING = """
            select count(*) from alerts.alert a join cases.case_file c on c.id = a.case_id where a.number is null and c.standing
            """;

    /** Feeds that have not told of this day, of governments that stand; all that were declared before count. */
    private static final String BEHIND = """
            select count(*) from records.declared_feed d
            join reference.government g on g.code = d.government
            left join records.feed_completeness c on c.node = d.node and c.feed = d.feed and c.government = d.government
            where (g.valid_until is null or g.valid_until > ?)
            and coalesce(c.through, '-infinity') < ? and d.record_type = any (?)
            """;

    private static final String FEEDS = """
            select count(distinct (node, feed)) from records.declared_feed where record_type = any (?)
            """;

    private static final String STORED = "select coalesce(sum(position), 0) from records.frontier where node <> 'hub'";

    /** Scenarios that have not judged as of this day, or not since a feed's completeness moved last. */
    private static final String UNJUDGED = """
            select count(*) from crosscheck.run where state = 'active'
            and (today < ? or completeness < (select sum(ticks) from records.completeness_tick) and ?)
            """;

    private final DataSource database;
    private final Set<String> types;
    private final UnaryOperator<String> family;

    /**
     * @param types of records that the sources bring
     * @param family the code that stands for all governments linked by succession
     */
    HubView(DataSource database, Set<String> types, UnaryOperator<String> family) {
        this.database = database;
        this.types = Set.copyOf(types);
        this.family = family;
    }

    /** Every case that was ever alerted, whatever became of it. */
    Set<CaseId> alerted() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ALERTED)) {
            Set<CaseId> alerted = new TreeSet<>();
            while (rows.next()) {
                alerted.add(new CaseId(rows.getString(1), family.apply(rows.getString(2)), rows.getString(3)));
            }
            return alerted;
        }
    }

    /** The page of one case of each program that has any. */
    Map<String, String> pages() throws SQLException {
        Map<String, String> pages = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FIRST_CASES)) {
            while (rows.next()) {
                pages.put(rows.getString(1), "cases/" + rows.getLong(2));
            }
        }
        return pages;
    }

    int alerts() throws SQLException {
        return (int) number(ALERTS);
    }

    /** How many alerts of cases that stand wait, as for people who are not on record yet. */
    long alertsWaiting() throws SQLException {
        return number(WAITING);
    }

    /** How many states of records are stored. */
    long stored() throws SQLException {
        return number(STORED);
    }

    /** Whether so many feeds have told that they are complete through a day, for all governments that stand on it. */
    boolean isComplete(LocalDate day, int feeds) throws SQLException {
        return number(FEEDS, (Object) typeArray()) >= feeds && number(BEHIND, day, day, typeArray()) == 0;
    }

    /** Whether every scenario has judged as of a day. */
    boolean isJudged(LocalDate day) throws SQLException {
        return number(UNJUDGED, day, false) == 0;
    }

    /** Whether every scenario has judged as of a day, and since the last word of a feed. */
    boolean isLevel(LocalDate day) throws SQLException {
        return number(UNJUDGED, day, true) == 0;
    }

    /** Counts of records by region and type, in the form of the simulation's own. */
    Map<String, Map<String, Long>> counts() throws SQLException {
        List<String> parts = new ArrayList<>();
        for (String type : new TreeSet<>(types)) {
            parts.add(
                    "select node, '%1$s' as type, count(*) as records from records.%1$s group by node".formatted(type));
        }
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.join(" union all ", parts))) {
            while (rows.next()) {
                counts.computeIfAbsent(rows.getString(1), node -> new TreeMap<>())
                        .put(rows.getString(2), rows.getLong(3));
            }
        }
        return counts;
    }

    private String[] typeArray() {
        return types.toArray(String[]::new);
    }

    private long number(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                Object parameter = parameters[index];
                statement.setObject(
                        index + 1,
                        parameter instanceof String[] texts ? connection.createArrayOf("text", texts) : parameter);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
