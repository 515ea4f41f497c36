package kr.chungbaek.spoke.spool;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.record.CanonicalRecord;

/** The spool's tables. */
record Tables(
        Chain chain,
        FeedRows feeds,
        SeenRecords seen,
        Quarantine quarantine,
        Totals totals,
        CompleteDays complete,
        HeldDays held,
        Withdrawals withdrawals,
        Files files,
        Pushes pushes,
        Vault vault,
        TokenRows tokens,
        AlertRows alerts,
        PauseRows pauses,
        RoomRows room,
        SnapshotRows snapshots,
        RiskRows risks,
        MirroredRows mirrored,
        ControlTable control) {

    static Tables of(SpoolIdentity identity) {
        return new Tables(
                new Chain(identity),
                new FeedRows(),
                new SeenRecords(),
                new Quarantine(),
                new Totals(),
                new CompleteDays(),
                new HeldDays(),
                new Withdrawals(),
                new Files(),
                new Pushes(),
                new Vault(identity.vaultKey(), new SecureRandom()),
                new TokenRows(),
                new AlertRows(),
                new PauseRows(),
                new RoomRows(),
                new SnapshotRows(),
                new RiskRows(),
                new MirroredRows(),
                new ControlTable());
    }

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
        control.forgetAll(store);
        complete.forgetBut(store, once);
        snapshots.forgetAll(store);
        withdrawals.forgetAll(store);
        tokens.tellAgain(store);
    }

    /**
     * Whether a record was sent before exactly as it is, be it with tokens of the former key.
     *
     * @param before hash of what was sent last under its key
     */
    boolean isKnown(Store store, String feed, CanonicalRecord record, Digest before) throws SQLException {
        Digest hash = record.contentHash();
        if (before.equals(hash)) {
            return true;
        }
        Optional<CanonicalRecord> formerly = tokens.formerly(store, record);
        while (formerly.isPresent() && !before.equals(formerly.get().contentHash())) {
            formerly = tokens.formerly(store, formerly.get());
        }
        if (formerly.isPresent()) {
            seen.rename(store, feed, record, hash);
        }
        return formerly.isPresent();
    }
}
