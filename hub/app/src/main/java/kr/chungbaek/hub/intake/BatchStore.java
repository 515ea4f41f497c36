package kr.chungbaek.hub.intake;

import java.util.Optional;
import kr.chungbaek.hub.records.FeedLedger;
import kr.chungbaek.hub.records.RecordStore;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.Load;
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
    private final ParkedTable parked;
    private final TransactionTemplate savepoint;

    BatchStore(JdbcTemplate jdbc, PlatformTransactionManager transactions, RecordTypes types, RecordStore records) {
        this.types = types;
        this.records = records;
        this.feeds = new FeedLedger(jdbc);
        this.parked = new ParkedTable(jdbc);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void write(Batch batch, byte[] body) {
        Optional<Load> load = batch.load();
        if (load.isEmpty()) {
            tellFeeds(batch);
            return;
        }
        String feed = load.get().feed();
        if (parked.blocks(batch.node(), feed)) {
            parked.park(batch, feed, "an earlier batch of feed '" + feed + "' is parked", body);
            return;
        }
        Optional<String> reason = tryToStore(batch, load.get());
        reason.ifPresent(why -> {
            LOG.warn("batch parked node={} sequence={} feed={} reason={}", batch.node(), batch.sequence(), feed, why);
            parked.park(batch, feed, why, body);
        });
    }

    /** Why it could not be stored; nothing has been written then. */
    private Optional<String> tryToStore(Batch batch, Load load) {
        Optional<RecordType> type = types.find(load.recordType()).filter(known -> known.version() == load.version());
        if (type.isEmpty()) {
            return Optional.of("record type '" + load.recordType() + "' version " + load.version()
                    + " is not known here. Add it to config/records, then replay.");
        }
        try {
            savepoint.executeWithoutResult(status -> {
                tellFeeds(batch);
                records.store(batch.node(), type.get(), load.allNew(), load.entries());
            });
            return Optional.empty();
        } catch (ConcurrencyFailureException | DataAccessResourceFailureException e) {
            // Not the batch's fault: the whole delivery is tried again.
            throw e;
        } catch (RuntimeException e) {
            return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private void tellFeeds(Batch batch) {
        batch.declarations().forEach(declaration -> feeds.declare(batch.node(), declaration));
        feeds.complete(batch.node(), batch.completeness());
    }
}
