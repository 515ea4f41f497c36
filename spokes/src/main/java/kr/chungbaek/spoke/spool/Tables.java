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
                new Vault(identity.vaultKey(), new SecureRandom(), Vault.MOST_RECENT),
                new TokenRows(),
                new AlertRows(),
                new PauseRows(),
                new RoomRows(),
                new SnapshotRows(),
                new RiskRows(),
                new MirroredRows(),
                new ControlTable());
    }

    /** What a new epoch begins without: the feeds are read again from their beginning, if their sources give anything twice. */
    void forget(Store store, Sources sources) throws SQLException {
        seen.forgetBut(store, once(sources));
        feeds.forgetAll(store);
        files.forgetAll(store);
        pushes.forgetAll(store);
        control.forgetAll(store);
        complete.forgetBut(store, once(sources));
        snapshots.forgetAll(store);
        withdrawals.forgetAll(store);
        tokens.tellAgain(store);
    }

    /** The hub may lack something of what feeds have brought that give nothing twice. */
    void doubt(Store store, Sources sources) throws SQLException {
        seen.doubt(store, once(sources));
    }

    private static String once(Sources sources) {
        return sources.once().stream().map(feed -> '"' + feed + '"').collect(Collectors.joining(",", "[", "]"));
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
