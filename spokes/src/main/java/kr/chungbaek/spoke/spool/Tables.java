package kr.chungbaek.spoke.spool;

import java.sql.SQLException;
import java.util.stream.Collectors;

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
        SnapshotRows snapshots,
        RiskRows risks,
        MirroredRows mirrored) {

    /**
     * What a new epoch begins without: the feeds are read again from their beginning.
     *
     * @param sure whether the hub has, or is going to be sent, everything that those which give nothing twice have brought
     */
    void forget(Store store, Sources sources, boolean sure) throws SQLException {
        String once = sources.once().stream().map(feed -> '"' + feed + '"').collect(Collectors.joining(",", "[", "]"));
        seen.forgetBut(store, sure ? once : "[]");
        feeds.forgetAll(store);
        files.forgetAll(store);
        pushes.forgetAll(store);
        complete.forgetBut(store, once);
        snapshots.forgetAll(store);
    }
}
