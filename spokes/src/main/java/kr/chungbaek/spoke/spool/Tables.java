package kr.chungbaek.spoke.spool;

import java.sql.SQLException;

/** The spool's tables. */
record Tables(
        Chain chain,
        FeedRows feeds,
        SeenRecords seen,
        Quarantine quarantine,
        Totals totals,
        CompleteDays complete,
        Files files,
        Pushes pushes,
        Vault vault,
        AlertRows alerts,
        PauseRows pauses,
        RoomRows room,
        ControlTable control) {

    /** What a new epoch begins without: the feeds are read again from their beginning. */
    void forget(Store store) throws SQLException {
        seen.forgetAll(store);
        feeds.forgetAll(store);
        files.forgetAll(store);
        pushes.forgetAll(store);
        control.forgetAll(store);
        complete.tellAgain(store);
    }
}
