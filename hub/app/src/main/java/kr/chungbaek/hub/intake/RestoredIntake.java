package kr.chungbaek.hub.intake;

import org.springframework.jdbc.core.JdbcTemplate;

/** The intake of a database that was restored from a backup. */
public final class RestoredIntake {

    private RestoredIntake() {}

    /**
     * Gives the hub another incarnation before it publishes anything: what nodes got from it after the backup has numbers
     * that would be given out again. Call it within a transaction.
     */
    public static void begin(JdbcTemplate jdbc) {
        new IncarnationTable(jdbc).leave();
    }
}
