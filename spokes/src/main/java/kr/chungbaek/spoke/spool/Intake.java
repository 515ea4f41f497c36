package kr.chungbaek.spoke.spool;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.record.CanonicalRecord;
import kr.chungbaek.wire.record.RecordType;

/** Sorts the items of one transaction: forwarded, unchanged or quarantined. */
final class Intake {

    private final Tables tables;
    private final Store store;
    private final String feed;
    private final LocalDate day;
    private final Instant now;
    private final Ranking ranking;
    private final long firstSequence;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Integer> knownBefore = new HashSet<>();
    private final Map<String, String> met = new LinkedHashMap<>();
    private long unchanged;
    private long quarantined;
    private Optional<RecordType> type = Optional.empty();

    /** @param firstSequence the number that the next sealed batch will have */
    Intake(Tables tables, Store store, Collected collected, LocalDate day, Instant now, long firstSequence)
            throws SQLException {
        this.tables = tables;
        this.store = store;
        this.feed = collected.feed();
        this.ranking = new Ranking(tables, store, collected);
        this.day = day;
        this.now = now;
        this.firstSequence = firstSequence;
    }

    void take(Item item) throws SQLException {
        if (item instanceof Item.Put put) {
            put(put);
        } else if (item instanceof Item.Gone gone) {
            bury(gone);
        } else if (item instanceof Item.Refused refused) {
            refuse(refused);
        }
    }

    private void put(Item.Put put) throws SQLException {
        CanonicalRecord record = put.record();
        Version version = version(record.contentHash());
        if (!tables.seen().add(store, feed, put, version)) {
            if (!isNews(record)) {
                unchanged++;
                return;
            }
            tables.seen().replace(store, feed, put, version);
            knownBefore.add(chunk());
        }
        met.putAll(tables.vault().keep(store, put.secrets()));
        add(record.type(), new Entry(Operation.PUT, record.government(), record.values()));
    }

    private Version version(Digest hash) {
        return new Version(hash, firstSequence + chunk(), ranking.rank());
    }

    /** Whether a record of a known key has changed, and is not older than what was sent of it. */
    private boolean isNews(CanonicalRecord record) throws SQLException {
        Version sent = tables.seen()
                .find(store, feed, record.government(), record.key())
                .orElseThrow();
        if (ranking.isBehind(sent)) {
            return false;
        }
        boolean known = tables.isKnown(store, feed, record, sent.hash());
        if (known) {
            ranking.confirm(record.government(), record.key(), sent);
        }
        return !known;
    }

    /** The hub never had what this spool never sent: that is no change. */
    private void bury(Item.Gone gone) throws SQLException {
        boolean behind = tables.seen()
                .find(store, feed, gone.government(), gone.key())
                .filter(ranking::isBehind)
                .isPresent();
        if (behind || !tables.seen().bury(store, feed, gone, version(Digest.NONE))) {
            unchanged++;
            return;
        }
        knownBefore.add(chunk());
        add(gone.type(), new Entry(Operation.DELETE, gone.government(), gone.values()));
    }

    private void add(RecordType record, Entry entry) {
        if (type.isPresent() && !type.get().equals(record)) {
            throw new IllegalArgumentException("feed '" + feed + "' brings '" + record.name() + "' beside '"
                    + type.get().name() + "': a feed has one record type");
        }
        type = Optional.of(record);
        entries.add(entry);
    }

    /** In which of the batches to come the next entry goes. */
    private int chunk() {
        return entries.size() / Load.MOST;
    }

    /** What is in quarantine exactly as it is, is there once. */
    void refuse(Item.Refused item) throws SQLException {
        if (tables.quarantine().isOpen(store, feed, item.place(), item.raw())) {
            unchanged++;
            return;
        }
        tables.quarantine().add(store, feed, day, now, item);
        ranking.refused();
        quarantined++;
    }

    Tally tally() {
        return new Tally(entries.size() + unchanged + quarantined, entries.size(), unchanged, quarantined);
    }

    /** What the tokens stand for that this spool has met for the first time. */
    Map<String, String> met() {
        return met;
    }

    /** The records to send, in loads of at most {@link Load#MOST}. */
    List<Load> loads() {
        List<Load> loads = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += Load.MOST) {
            RecordType record = type.orElseThrow();
            List<Entry> part = entries.subList(from, Math.min(entries.size(), from + Load.MOST));
            boolean allNew = !knownBefore.contains(from / Load.MOST);
            loads.add(new Load(feed, record.name(), record.version(), allNew, part));
        }
        return loads;
    }
}
