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
    private final long firstSequence;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Integer> knownBefore = new HashSet<>();
    private final Map<String, String> met = new LinkedHashMap<>();
    private long unchanged;
    private long quarantined;
    private Optional<RecordType> type = Optional.empty();

    /** @param firstSequence the number that the next sealed batch will have */
    Intake(Tables tables, Store store, String feed, LocalDate day, Instant now, long firstSequence) {
        this.tables = tables;
        this.store = store;
        this.feed = feed;
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
        Digest hash = record.contentHash();
        long sequence = firstSequence + chunk();
        if (!tables.seen().add(store, feed, put, hash, sequence)) {
            if (tables.isKnown(store, feed, record, tables.seen().find(store, feed, record))) {
                unchanged++;
                return;
            }
            tables.seen().replace(store, feed, put, hash, sequence);
            knownBefore.add(chunk());
        }
        met.putAll(tables.vault().keep(store, put.secrets()));
        add(record.type(), new Entry(Operation.PUT, record.government(), record.values()));
    }

    /** The hub never had what this spool never sent: that is no change. */
    private void bury(Item.Gone gone) throws SQLException {
        if (!tables.seen().bury(store, feed, gone, firstSequence + chunk())) {
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
