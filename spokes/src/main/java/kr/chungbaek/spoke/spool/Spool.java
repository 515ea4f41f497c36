package kr.chungbaek.spoke.spool;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.node.DayLimits;
import kr.chungbaek.spoke.node.OwnFeed;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.chain.DayQuestion;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Frontier;

/**
 * The node's own store. One transaction moves a feed's cursor, what was seen, quarantine, totals and the outgoing
 * batch, so that after a crash at any point an item is either wholly taken or not at all.
 */
public final class Spool implements Outbox, AutoCloseable {

    private final Store store;
    private final Tables tables;
    private final SpokeTime time;
    private final Room room;
    private final TokenBook tokens;
    private final Taking taking;
    private long opened;

    private Spool(Store store, Tables tables, SpokeTime time, Room room) {
        this.room = room;
        this.store = store;
        this.tables = tables;
        this.time = time;
        this.tokens = new TokenBook(store, tables, this, time);
        this.taking = new Taking(tables, time);
    }

    /**
     * Opens the spool, or makes a new one.
     *
     * @param room of the disk that the file is on
     * @param epoch when it is above the spool's own, a new one begins and all feeds are read again
     * @throws kr.chungbaek.wire.problem.ConfigException when a new epoch would leave another number of batches behind than
     *     the operator says
     */
    public static Spool open(Path file, SpoolIdentity identity, SpokeTime time, Epoch epoch, Room room) {
        Store store = Store.open(file);
        Tables tables = Tables.of(identity);
        Spool spool = new Spool(store, tables, time, room);
        boolean begun = false;
        try {
            spool.opened = store.transaction(open -> {
                tables.vault().open(open);
                new NewEpoch(tables, time, epoch).begin(open);
                return tables.chain().state(open).frontier().sequence();
            });
            begun = true;
            return spool;
        } finally {
            if (!begun) {
                store.close();
            }
        }
    }

    /** For copies, and for what the tests of this room do to its file. */
    Store store() {
        return store;
    }

    /**
     * Declares the node's feeds, all of them, before any of their records: seals a batch when something is new, has
     * changed or is no longer there.
     */
    public void declare(List<FeedDeclaration> declarations) {
        store.transaction(open -> {
            List<FeedDeclaration> changed = new ArrayList<>();
            for (FeedDeclaration declaration : declarations) {
                if (tables.feeds().declare(open, declaration, time.now())) {
                    changed.add(declaration);
                }
            }
            Set<String> present =
                    declarations.stream().map(FeedDeclaration::feed).collect(Collectors.toSet());
            for (String gone : tables.feeds().withdraw(open, present, time.now())) {
                changed.add(FeedDeclaration.withdrawn(gone, time.today()));
            }
            if (!changed.isEmpty()) {
                tables.chain().seal(open, time.now(), changed, List.of(), Optional.empty());
            }
            return changed;
        });
    }

    /**
     * Takes what one turn of collecting brought.
     *
     * @return where the items ended; of a request that was taken before, where they ended then
     * @throws FeedPaused when the feed is paused; nothing of it was taken
     * @throws SpoolFull when the disk has too little room left; nothing of it was taken
     * @throws PushKeyReused when it came under the key of another request; nothing of it was taken
     */
    public Tally take(Collected collected) {
        return store.transaction(open -> {
            if (isShort()) {
                throw new SpoolFull(tables.room().state(open, room, time.now()));
            }
            Optional<String> pause = tables.pauses().why(open, collected.feed());
            if (pause.isPresent()) {
                throw new FeedPaused(collected.feed(), pause.get());
            }
            Optional<Tally> before = before(open, collected);
            return before.isPresent() ? before.get() : take(open, collected);
        });
    }

    /**
     * Takes what several feeds have made complete, without records.
     *
     * @return the feeds of which it was taken; those that are paused are not among them
     * @throws SpoolFull when the disk has too little room left; nothing was taken
     */
    public Set<String> settle(List<Completeness> complete) {
        return store.transaction(open -> {
            if (isShort()) {
                throw new SpoolFull(tables.room().state(open, room, time.now()));
            }
            Set<String> taken = new HashSet<>();
            for (Completeness one : complete) {
                if (taken.contains(one.feed())
                        || tables.pauses().why(open, one.feed()).isEmpty()) {
                    tables.feeds().add(open, one.feed());
                    tables.complete().settle(open, one);
                    taken.add(one.feed());
                }
            }
            return taken;
        });
    }

    private Optional<Tally> before(Store open, Collected collected) throws SQLException {
        if (collected.push().isEmpty()) {
            return Optional.empty();
        }
        PushKey push = collected.push().get();
        Optional<TakenPush> before = tables.pushes().find(open, collected.feed(), push.key());
        if (before.isPresent() && !before.get().sha256().equals(push.sha256())) {
            throw new PushKeyReused(push);
        }
        return before.map(TakenPush::tally);
    }

    boolean isShort() {
        return room.isShort(time.now());
    }

    private Tally take(Store open, Collected collected) throws SQLException {
        Intake intake = taking.take(open, collected);
        seal(open, tokens.withPairs(open, intake.met(), intake.loads()));
        return intake.tally();
    }

    /** What has become complete goes with the last load, never before the records that it speaks of. */
    void seal(Store open, List<Load> loads) throws SQLException {
        for (int index = 0; index < loads.size(); index++) {
            boolean last = index == loads.size() - 1;
            List<Completeness> complete = last ? tables.complete().takePending(open) : List.of();
            tables.chain().seal(open, time.now(), List.of(), complete, Optional.of(loads.get(index)));
        }
    }

    /** Seals a batch without records when something has become complete since the last one. */
    public void sealCompleteness() {
        store.transaction(open -> {
            List<Completeness> pending = tables.complete().takePending(open);
            if (!pending.isEmpty()) {
                tables.chain().seal(open, time.now(), List.of(), pending, Optional.empty());
            }
            return pending;
        });
    }

    public Optional<String> cursor(String feed) {
        return store.transaction(open -> tables.feeds().cursor(open, feed));
    }

    /** Notes that a feed was asked and everything was read that could be. */
    public void polled(String feed, Waiting waiting) {
        store.transaction(open -> {
            tables.feeds().add(open, feed);
            tables.feeds().polled(open, feed, time.now(), waiting == Waiting.ROWS_WAIT);
            return feed;
        });
    }

    /** Notes why a feed could not be asked. */
    public void trouble(String feed, String what) {
        store.transaction(open -> {
            tables.feeds().add(open, feed);
            tables.feeds().trouble(open, feed, what);
            return feed;
        });
    }

    /** Since when rows of a feed wait behind an open transaction of the source. */
    public Optional<Instant> heldSince(String feed) {
        return store.transaction(open -> tables.feeds().heldSince(open, feed));
    }

    /** What is known about the files of a feed. */
    public FileBook files(String feed) {
        return new FileBook(feed, store, tables);
    }

    /** What is known about the table that a feed follows. */
    public TableBook book(String feed) {
        return new TableBook(feed, store, tables, this, time);
    }

    /** What is counted of business days. */
    public ControlBook controls() {
        return new ControlBook(store, tables, time);
    }

    /** How far what the mirror holds of a feed has been taken. */
    public long mirrored(String feed) {
        return store.transaction(open -> tables.mirrored().reached(open, feed));
    }

    /** When the oldest batch was sealed that the hub has not acknowledged; now when there is none. */
    public Instant oldestUnacknowledged() {
        return store.transaction(
                open -> tables.chain().oldestUnacknowledged(open).orElse(time.now()));
    }

    public Optional<TakenPush> push(String feed, String key) {
        return store.transaction(open -> tables.pushes().find(open, feed, key));
    }

    @Override
    public ChainState chain() {
        return store.transaction(tables.chain()::state);
    }

    @Override
    public boolean mayHaveAfter(long sequence) {
        return tables.chain().mayReachBeyond(sequence);
    }

    @Override
    public List<SealedBatch> batchesAfter(long sequence, int most) {
        return store.transaction(open -> {
            long epoch = tables.chain().state(open).frontier().epoch();
            return tables.chain().after(open, epoch, sequence, most);
        });
    }

    @Override
    public Optional<Digest> hash(long epoch, long sequence) {
        return store.transaction(open -> tables.chain().hash(open, epoch, sequence));
    }

    @Override
    public void outrun() {
        store.transaction(open -> {
            tables.chain().outrun(open, opened);
            return open;
        });
    }

    @Override
    public void acknowledged(Frontier frontier, String incarnation) {
        store.transaction(open -> {
            tables.chain().acknowledged(open, frontier, incarnation);
            return frontier;
        });
    }

    @Override
    public void asked(List<DayQuestion> questions) {
        store.transaction(open -> tables.control().ask(open, questions));
    }

    /** Lets go of acknowledged batches that were sealed before a moment. */
    public int prune(Instant before) {
        return store.transaction(open -> tables.chain().prune(open, before));
    }

    /** What a token stands for; nothing when this node never made it. */
    public Optional<String> reveal(String token) {
        return store.transaction(open -> tables.vault().find(open, token));
    }

    @Override
    public void heardTokenKey(int key) {
        tokens.hear(key);
    }

    /** With which keys of tokens the spool works. */
    public TokenBook tokens() {
        return tokens;
    }

    /** The alerts that came from the hub. */
    public AlertBook alerts() {
        return new AlertBook(store, tables, this, time);
    }

    /** What an operator looks up and decides about a feed. */
    public FeedDesk desk(String feed) {
        return new FeedDesk(feed, store, tables, time);
    }

    /** How much a feed may bring in one day, from now on. */
    public void limit(Map<String, DayLimits> daily) {
        taking.limit(daily);
    }

    /** A record that the node itself makes goes the same way as all others. */
    Item.Put own(Store open, Item.Put receipt) throws SQLException {
        take(open, Collected.of(OwnFeed.RECEIPTS.feed(), List.of(receipt)));
        return receipt;
    }

    /** Notes how much room there is, so that a pace can be told. */
    public void noteRoom() {
        store.transaction(open -> {
            tables.room().note(open, room, time.now());
            return room;
        });
    }

    public SpoolReport report(int quarantined) {
        return store.transaction(open -> SpoolReport.of(open, tables, tokens, room, time.now(), quarantined));
    }

    @Override
    public void close() {
        store.close();
    }
}
