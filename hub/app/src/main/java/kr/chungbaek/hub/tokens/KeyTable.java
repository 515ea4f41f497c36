package kr.chungbaek.hub.tokens;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The key in use, the next one, and what nodes have told of theirs. */
final class KeyTable {

    private static final String STATE = "select current_key, coalesce(next_key, 0), stage from tokens.state";

    private static final String ENTER =
            "update tokens.state set current_key = ?, next_key = ?, stage = ?, since = now()";

    private static final String MEET = """
            insert into tokens.known_key (key, check_value, told_by) values (?, ?, ?) on conflict (key) do nothing
            """;

    private static final String KNOWN = "select told_by, check_value from tokens.known_key where key = ?";

    private static final String FORGET_KEY = "delete from tokens.known_key where key = ?";

    private static final String TELL = """
            insert into tokens.node (node, held_key, next_key, through, trouble, told_at) values (?, ?, ?, ?, ?, now())
            on conflict (node) do update set held_key = excluded.held_key, next_key = excluded.next_key,
              through = excluded.through, trouble = excluded.trouble, told_at = excluded.told_at
            """;

    private static final String TROUBLE = "select trouble from tokens.node where node = ?";

    private static final String NODES =
            "select node, held_key, coalesce(next_key, 0), through, trouble from tokens.node order by node";

    private static final String START_OVER = "update tokens.node set next_key = null, through = false";

    private final JdbcTemplate jdbc;

    KeyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    KeyState state() {
        return jdbc.query(
                        STATE, (row, number) -> new KeyState(row.getInt(1), row.getInt(2), Stage.of(row.getString(3))))
                .get(0);
    }

    void enter(KeyState state) {
        Integer next = state.next() == 0 ? null : state.next();
        jdbc.update(ENTER, state.current(), next, state.stage().label());
    }

    /** Who told a key first, and what shows that it is this one. */
    record Known(String toldBy, String check) {}

    /** The key of a number; the one given when nobody has told it yet. */
    Known meet(int key, String check, String node) {
        jdbc.update(MEET, key, check, node);
        return jdbc.query(KNOWN, (row, number) -> new Known(row.getString(1), row.getString(2)), key)
                .get(0);
    }

    boolean isKnown(int key) {
        return !jdbc.queryForList(KNOWN, key).isEmpty();
    }

    void forget(int key) {
        jdbc.update(FORGET_KEY, key);
    }

    void tell(NodeKeyState node) {
        @Nullable Integer next = node.next() == 0 ? null : node.next();
        jdbc.update(TELL, node.node(), node.held(), next, node.through(), node.trouble());
    }

    /** Why a node's pairs do not count; empty when they do. */
    String trouble(String node) {
        List<String> found = jdbc.queryForList(TROUBLE, String.class, node);
        return found.isEmpty() ? "it has not told its keys" : found.get(0);
    }

    List<NodeKeyState> nodes() {
        return jdbc.query(
                NODES,
                (row, number) -> new NodeKeyState(
                        row.getString(1), row.getInt(2), row.getInt(3), row.getBoolean(4), row.getString(5)));
    }

    void startOver() {
        jdbc.update(START_OVER);
    }
}
