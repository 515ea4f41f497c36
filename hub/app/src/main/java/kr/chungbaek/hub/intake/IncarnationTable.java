package kr.chungbaek.hub.intake;

import org.springframework.jdbc.core.JdbcTemplate;

/** Which hub this is: what nodes and the numbers of alerts know it by, until its database is restored. */
final class IncarnationTable {

    private static final String CURRENT = "select incarnation from intake.hub";

    private static final String LOCK = "select incarnation from intake.hub for update";

    private static final String IS_FORMER =
            "select exists (select from intake.former_incarnation where incarnation = ?)";

    private static final String REMEMBER = """
            insert into intake.former_incarnation (incarnation, left_at) values (?, now())
            on conflict (incarnation) do nothing
            """;

    private static final String RENEW = "update intake.hub set incarnation = replace(gen_random_uuid()::text, '-', '')";

    private final JdbcTemplate jdbc;

    IncarnationTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    String current() {
        return read(CURRENT);
    }

    /**
     * Leaves the present incarnation after a node has shown that this database is older than what it acknowledged. Each
     * node shows it in its turn: only the first one counts. Call it within a transaction.
     *
     * @param acknowledging the incarnation that acknowledged what is missing here
     * @return whether this was news
     */
    boolean leave(String acknowledging) {
        String present = read(LOCK);
        if (Boolean.TRUE.equals(jdbc.queryForObject(IS_FORMER, Boolean.class, acknowledging))) {
            return false;
        }
        jdbc.update(REMEMBER, acknowledging);
        jdbc.update(REMEMBER, present);
        jdbc.update(RENEW);
        return true;
    }

    /** Leaves the present incarnation because this database was restored. Call it within a transaction. */
    void leave() {
        leave(read(LOCK));
    }

    private String read(String sql) {
        String incarnation = jdbc.queryForObject(sql, String.class);
        return incarnation == null ? "" : incarnation;
    }
}
