package kr.chungbaek.hub.tokens;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which token of the next key stands for the same as one of the key in use. The engine's functions make the table. */
final class PairTable {

    private static final String ADD = """
            insert into tokens.pair (old, new, moved)
            select p.old, p.new, ? from unnest(?::text[], ?::text[]) as p(old, new) order by p.old
            on conflict do nothing
            """;

    private static final String OTHERS = """
            select count(*) from unnest(?::text[], ?::text[]) as t(old, new)
            where not exists (select from tokens.pair p where p.old = t.old and p.new = t.new)
            """;

    /** Which of the two is in the tables. */
    private static final String CANONICAL = """
            select t.token, case when p.moved then p.new else p.old end as canonical
            from unnest(?::text[]) as t(token) join tokens.pair p on p.old = t.token
            union all
            select t.token, case when p.moved then p.new else p.old end
            from unnest(?::text[]) as t(token) join tokens.pair p on p.new = t.token
            """;

    private static final String INDEX = "create index if not exists pair_unmoved on tokens.pair (old) where not moved";

    private static final String MOVE = """
            update tokens.pair set moved = true
            where old = any(array(select old from tokens.pair where not moved order by old limit ?)) returning old
            """;

    private static final String COUNT = "select count(*) from tokens.pair";

    private static final String UNMOVED = "select count(*) from tokens.pair where not moved";

    private final JdbcTemplate jdbc;

    PairTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds those that are not there.
     *
     * @return how many tokens have another pair already
     */
    long add(List<String> old, List<String> successors, boolean moved) {
        String[] olds = old.toArray(String[]::new);
        String[] news = successors.toArray(String[]::new);
        jdbc.update(ADD, moved, olds, news);
        return count(OTHERS, olds, news);
    }

    /** The token that is in the tables for each; those without a pair are missing. */
    Map<String, String> canonical(Collection<String> tokens) {
        String[] asked = tokens.toArray(String[]::new);
        Map<String, String> canonical = new HashMap<>();
        jdbc.query(
                CANONICAL,
                row -> {
                    canonical.put(row.getString(1), row.getString(2));
                },
                asked,
                asked);
        return canonical;
    }

    void prepare() {
        jdbc.execute(INDEX);
    }

    /** Marks some pairs as moved, and tells their old tokens. */
    List<String> move(int most) {
        return jdbc.queryForList(MOVE, String.class, most);
    }

    long count() {
        return count(COUNT);
    }

    long unmoved() {
        return count(UNMOVED);
    }

    void clear() {
        jdbc.execute("truncate tokens.pair");
    }

    private long count(String sql, Object... parameters) {
        Long count = jdbc.queryForObject(sql, Long.class, parameters);
        return count == null ? 0 : count;
    }
}
