package kr.chungbaek.spoke.spool;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
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
        Files files,
        Pushes pushes,
        Vault vault,
        TokenRows tokens,
        AlertRows alerts,
        PauseRows pauses,
        RoomRows room,
        ControlTable control) {

    static Tables of(SpoolIdentity identity) {
        return new Tables(
                new Chain(identity),
                new FeedRows(),
                new SeenRecords(),
                new Quarantine(),
                new Totals(),
                new CompleteDays(),
                new Files(),
                new Pushes(),
                new Vault(identity.vaultKey(), new SecureRandom()),
                new TokenRows(),
                new AlertRows(),
                new PauseRows(),
                new RoomRows(),
                new ControlTable());
    }

    /** What a new epoch begins without: the feeds are read again from their beginning. */
    void forget(Store store) throws SQLException {
        seen.forgetAll(store);
        feeds.forgetAll(store);
        files.forgetAll(store);
        pushes.forgetAll(store);
        control.forgetAll(store);
        complete.tellAgain(store);
        tokens.tellAgain(store);
    }

    /**
     * Whether a record was sent before exactly as it is, be it with tokens of the former key.
     *
     * @param before hash of what was sent last under its key
     */
    boolean isKnown(Store store, String feed, CanonicalRecord record, Optional<Digest> before) throws SQLException {
        if (before.isEmpty()) {
            return false;
        }
        Digest hash = record.contentHash();
        if (before.get().equals(hash)) {
            return true;
        }
        Optional<CanonicalRecord> formerly = tokens.formerly(store, record);
        while (formerly.isPresent() && !before.get().equals(formerly.get().contentHash())) {
            formerly = tokens.formerly(store, formerly.get());
        }
        if (formerly.isPresent()) {
            seen.rename(store, feed, record, hash);
        }
        return formerly.isPresent();
    }
}
