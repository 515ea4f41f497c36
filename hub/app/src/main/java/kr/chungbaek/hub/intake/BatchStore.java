package kr.chungbaek.hub.intake;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.hub.records.FeedLedger;
import kr.chungbaek.hub.records.RecordStore;
import kr.chungbaek.hub.records.Snapshots;
import kr.chungbaek.hub.tokens.TokenIntake;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.BatchCodec;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.RecordKey;
import kr.chungbaek.wire.batch.SnapshotMark;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what a verified batch brings; what cannot be written is parked, and the chain goes on. */
final class BatchStore {

    private static final Logger LOG = LoggerFactory.getLogger(BatchStore.class);

    private final RecordTypes types;
    private final RecordStore records;
    private final FeedLedger feeds;
    private final Snapshots snapshots;
    private final ParkedTable parked;
    private final TokenIntake tokens;
    private final TransactionTemplate savepoint;

    BatchStore(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            RecordTypes types,
            RecordStore records,
            TokenIntake tokens) {
        this.tokens = tokens;
        this.types = types;
        this.records = records;
        this.feeds = new FeedLedger(jdbc);
        this.snapshots = new Snapshots(jdbc, types, records);
        this.parked = new ParkedTable(jdbc);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void write(Batch batch, byte[] body) {
        String loaded = batch.load().map(Load::feed).orElse("");
        List<String> blocked = parked.feeds(batch.node());
        Set<String> told = new HashSet<>();
        for (String feed : feeds(batch)) {
            if (blocked.contains(feed)) {
                parked.park(batch, feed, "an earlier batch of feed '" + feed + "' is parked", body);
            } else if (feed.equals(loaded) || !marks(batch, feed).isEmpty()) {
                tryToStore(batch, feed).ifPresent(reason -> park(batch, feed, reason, body));
            } else {
                told.add(feed);
            }
        }
        tell(batch, told);
    }

    /**
     * Tries again what is parked, in its order; a feed whose first batch still cannot be stored stays as it is. Call it
     * within a transaction that holds the node's chain.
     *
     * @return how many batches were stored
     */
    int replay(String node) {
        int stored = 0;
        for (String feed : parked.feeds(node)) {
            Optional<String> failure = Optional.empty();
            for (ParkedTable.Parked one : parked.of(node, feed)) {
                failure = failure.or(() -> tryToStore(BatchCodec.decode(one.body()), feed));
                if (failure.isEmpty()) {
                    parked.remove(node, feed, one);
                    stored++;
                }
            }
            failure.ifPresent(reason -> LOG.warn("feed stays parked node={} feed={} reason={}", node, feed, reason));
        }
        return stored;
    }

    private void park(Batch batch, String feed, String reason, byte[] body) {
        LOG.warn("batch parked node={} sequence={} feed={} reason={}", batch.node(), batch.sequence(), feed, reason);
        parked.park(batch, feed, reason, body);
    }

    /** What a batch says of one feed, stored as a whole; if it could not be, why, and nothing has been written then. */
    private Optional<String> tryToStore(Batch batch, String feed) {
        Optional<Load> load = batch.load().filter(one -> one.feed().equals(feed));
        Optional<RecordType> type = load.flatMap(this::type);
        if (load.isPresent() && type.isEmpty()) {
            return Optional.of("record type '" + load.get().recordType() + "' version "
                    + load.get().version() + " is not known here. Add it to config/records, then restart the hub.");
        }
        try {
            savepoint.executeWithoutResult(status -> {
                tell(batch, Set.of(feed));
                mark(batch, feed, SnapshotMark.Edge.BEGIN);
                load.ifPresent(one -> store(batch.node(), type.orElseThrow(), one));
                mark(batch, feed, SnapshotMark.Edge.END);
            });
            return Optional.empty();
        } catch (ConcurrencyFailureException | DataAccessResourceFailureException e) {
            // Not the batch's fault: the whole delivery is tried again.
            throw e;
        } catch (RuntimeException e) {
            return Optional.of(StoreFailure.describe(e));
        }
    }

    private void store(String node, RecordType type, Load load) {
        if (TokenIntake.isOwn(type)) {
            tokens.take(node, type, load.entries());
            return;
        }
        List<Entry> entries = tokens.canonical(type, load.entries());
        records.store(node, type, load.allNew(), entries);
        snapshots.bring(node, type, new Load(load.feed(), type.name(), load.version(), load.allNew(), entries));
    }

    private void mark(Batch batch, String feed, SnapshotMark.Edge edge) {
        for (SnapshotMark mark : marks(batch, feed)) {
            if (mark.edge() == edge && edge == SnapshotMark.Edge.BEGIN) {
                snapshots.begin(batch.node(), batch.epoch(), feed);
            } else if (mark.edge() == edge) {
                List<RecordKey> unreadable = tokens.canonicalKeys(mark.unreadable());
                snapshots.end(batch.node(), batch.epoch(), SnapshotMark.end(feed, unreadable));
            }
        }
    }

    private static List<SnapshotMark> marks(Batch batch, String feed) {
        return batch.snapshots().stream()
                .filter(mark -> mark.feed().equals(feed))
                .toList();
    }

    private Optional<RecordType> type(Load load) {
        return types.find(load.recordType()).filter(known -> known.version() == load.version());
    }

    /** A parked feed is not complete, whatever its node says: it is not among those told. */
    private void tell(Batch batch, Set<String> told) {
        batch.declarations().stream()
                .filter(one -> told.contains(one.feed()))
                .forEach(declaration -> feeds.declare(batch.node(), declaration));
        List<Completeness> complete = batch.completeness().stream()
                .filter(one -> told.contains(one.feed()))
                .toList();
        if (!complete.isEmpty()) {
            feeds.complete(batch.node(), complete);
        }
    }

    private static Set<String> feeds(Batch batch) {
        Set<String> feeds = new LinkedHashSet<>();
        batch.declarations().forEach(declaration -> feeds.add(declaration.feed()));
        batch.load().ifPresent(load -> feeds.add(load.feed()));
        batch.completeness().forEach(completeness -> feeds.add(completeness.feed()));
        batch.snapshots().forEach(mark -> feeds.add(mark.feed()));
        return feeds;
    }
}
