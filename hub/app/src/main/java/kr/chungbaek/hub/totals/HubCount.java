package kr.chungbaek.hub.totals;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.wire.record.RecordType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;

/** Counts the records that the hub holds, by node, government and business day. */
final class HubCount {

    private static final String COUNT = """
            select node, government, %1$s::date as business_day, count(*) as n, coalesce(sum(%2$s), 0)::bigint as won
            from %3$s
            where node = any(?) and government = any(?) and %1$s >= ? and %1$s < ?
            group by 1, 2, 3
            """;

    private static final String KEYS = """
            select record_key from %2$s where node = ? and government = ? and %1$s >= ? and %1$s < ?
            """;

    private final JdbcTemplate jdbc;

    HubCount(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param summed fields of won; those that the type does not have count as nothing
     * @param asked days of which the answer may tell; it may tell of others as well
     */
    Map<ToldDay.Of, Sum> count(RecordType type, List<String> summed, Collection<ToldDay> asked) {
        String sum = summed.stream()
                .filter(field -> type.find(field).isPresent())
                .map(field -> "coalesce(" + RecordTable.column(field) + ", 0)")
                .collect(Collectors.joining(" + "));
        String sql = COUNT.formatted(
                RecordTable.column(type.datedBy()), sum.isEmpty() ? "0" : sum, new RecordTable(type).name());
        TreeSet<LocalDate> days = asked.stream().map(ToldDay::day).collect(Collectors.toCollection(TreeSet::new));
        Map<ToldDay.Of, Sum> counts = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    ToldDay.Of of = new ToldDay.Of(
                            row.getString("node"),
                            row.getString("government"),
                            row.getObject("business_day", LocalDate.class));
                    counts.put(of, new Sum(row.getLong("n"), row.getLong("won")));
                },
                asked.stream().map(ToldDay::node).distinct().toArray(String[]::new),
                asked.stream().map(ToldDay::government).distinct().toArray(String[]::new),
                date(days.first()),
                date(days.last().plusDays(1)));
        return counts;
    }

    List<String> keys(RecordType type, ToldDay.Of of) {
        return jdbc.queryForList(
                KEYS.formatted(RecordTable.column(type.datedBy()), new RecordTable(type).name()),
                String.class,
                of.node(),
                of.government(),
                date(of.day()),
                date(of.day().plusDays(1)));
    }

    private static SqlParameterValue date(LocalDate day) {
        return new SqlParameterValue(Types.DATE, day);
    }

    /** Records, and won. */
    record Sum(long count, long amount) {

        static final Sum NOTHING = new Sum(0, 0);
    }
}
