package kr.chungbaek.hub.intake;

import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.chungbaek.hub.records.RecordStore;
import kr.chungbaek.hub.tokens.TokenGate;
import kr.chungbaek.hub.tokens.TokenIntake;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.BatchCodec;
import kr.chungbaek.wire.chain.Acknowledgement;
import kr.chungbaek.wire.chain.ControlCodec;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Envelope;
import kr.chungbaek.wire.chain.EnvelopeCodec;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.chain.Hello;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.Governments;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what arrives on {@code records.<region>}. Each message ends in exactly one way: stored, known already,
 * dropped because one before it is missing, or refused and shown. The answer always tells the node its frontier.
 */
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Function<String, Optional<PublicKey>> keys;
    private final Ownership ownership;
    private final ChainTable chains;
    private final IncarnationTable incarnations;
    private final RefusalTable refusals;
    private final BatchStore store;
    private final TokenIntake tokens;
    private final JdbcTemplate jdbc;
    private final Remedies remedies;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    /** @param keys the public key of each enrolled region's node */
    public Intake(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            RecordTypes types,
            RecordStore records,
            Governments governments,
            Function<String, Optional<PublicKey>> keys,
            Remedies remedies,
            ApplicationEventPublisher events) {
        this.keys = keys;
        this.remedies = remedies;
        this.ownership = new Ownership(governments);
        this.chains = new ChainTable(jdbc);
        this.incarnations = new IncarnationTable(jdbc);
        this.refusals = new RefusalTable(jdbc);
        this.tokens = new TokenIntake(jdbc);
        this.jdbc = jdbc;
        this.store = new BatchStore(jdbc, transactions, types, records, tokens);
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /**
     * Takes one message in; when this returns, its transaction is committed.
     *
     * @param message the bytes of an {@link Envelope}
     */
    public Acknowledgement receive(String region, byte[] message) {
        try {
            Acknowledgement answer = inTransaction(() -> take(region, List.of(genuine(region, message))));
            events.publishEvent(new RecordsStored(region));
            return answer;
        } catch (Fault fault) {
            LOG.warn("message refused region={} code={} reason={}", region, fault.code(), fault.getMessage());
            return inTransaction(() -> refuse(region, fault, message));
        }
    }

    /**
     * Takes messages in, in their order: batches that follow each other in one transaction when nothing is wrong with any
     * of them, and everything else each for itself.
     *
     * @return what the node is to be told: the last word tells how far its chain is, and each hello has its answer
     */
    public List<Acknowledgement> receive(String region, List<byte[]> messages) {
        List<Acknowledgement> words = new ArrayList<>();
        List<byte[]> following = new ArrayList<>();
        for (byte[] message : messages) {
            if (isBatch(message)) {
                following.add(message);
            } else {
                words.addAll(receiveBatches(region, following));
                following.clear();
                words.add(receive(region, message));
            }
        }
        words.addAll(receiveBatches(region, following));
        return words;
    }

    private static boolean isBatch(byte[] message) {
        try {
            return EnvelopeCodec.decode(message).kind() == Envelope.Kind.BATCH;
        } catch (Fault fault) {
            // It is refused, and told, when it is taken for itself.
            return false;
        }
    }

    private List<Acknowledgement> receiveBatches(String region, List<byte[]> messages) {
        if (messages.size() > 1) {
            try {
                Acknowledgement answer = inTransaction(() -> take(
                        region,
                        messages.stream()
                                .map(message -> genuine(region, message))
                                .toList()));
                events.publishEvent(new RecordsStored(region));
                return List.of(answer);
            } catch (Fault | DataAccessException e) {
                LOG.debug("one of several batches cannot be taken region={}", region, e);
            }
        }
        return messages.stream().map(message -> receive(region, message)).toList();
    }

    /**
     * Refuses a message that somebody else has sent, whatever is in it.
     *
     * @param sender who the broker knows the sender to be; empty when it does not say
     */
    public Acknowledgement refuseSender(String region, String sender, byte[] message) {
        String who = sender.isEmpty() ? "somebody whom the broker does not name" : "'" + sender + "'";
        Fault fault = new Fault(FaultCode.WRONG_NODE, who + " sent on the channel of '" + region + "'");
        LOG.warn("message refused region={} code={} reason={}", region, fault.code(), fault.getMessage());
        return inTransaction(() -> refuse(region, fault, message));
    }

    /** How far a node's chain is stored, without having been asked. */
    public Acknowledgement frontier(String region) {
        return inTransaction(() -> {
            ChainState state = chains.lock(region);
            return acknowledgement(region, state.frontier(), "", state.stoppedBecause());
        });
    }

    /** Lets the stopped regions go on for which an operator has allowed it; call it at the start. */
    public void restartStopped() {
        for (String node : chains.nodes()) {
            transaction.executeWithoutResult(status -> {
                ChainState state = chains.lock(node);
                if (state.isStopped() && remedies.allowRestart(node, state.frontier())) {
                    LOG.warn("region goes on node={} after={}", node, Remedies.point(state.frontier()));
                    chains.restart(node);
                }
            });
        }
    }

    /** Tries again what is parked; call it at the start, when record types may have been added. */
    public void replayParked() {
        for (String node : chains.nodes()) {
            Integer stored = transaction.execute(status -> {
                TokenGate.share(jdbc);
                chains.lock(node);
                return store.replay(node);
            });
            if (stored != null && stored > 0) {
                LOG.info("parked batches stored node={} batches={}", node, stored);
                events.publishEvent(new RecordsStored(node));
            }
        }
    }

    /** All nodes that were ever heard. */
    public List<String> nodes() {
        return chains.nodes();
    }

    private Envelope genuine(String region, byte[] message) {
        Envelope envelope = EnvelopeCodec.decode(message);
        if (!envelope.node().equals(region)) {
            throw new Fault(
                    FaultCode.WRONG_NODE,
                    "a message of node '" + envelope.node() + "' came on the channel of '" + region + "'");
        }
        PublicKey key = keys.apply(region)
                .orElseThrow(() -> new Fault(FaultCode.WRONG_NODE, "region '" + region + "' is not enrolled"));
        if (!NodeKeys.isGenuine(envelope, key)) {
            throw new Fault(FaultCode.BAD_SIGNATURE, "the signature is not that of node '" + region + "'");
        }
        return envelope;
    }

    /** Takes a hello, or one or more batches. */
    private Acknowledgement take(String region, List<Envelope> envelopes) {
        if (envelopes.get(0).kind() == Envelope.Kind.HELLO) {
            return answer(region, ControlCodec.decodeHello(envelopes.get(0).body()));
        }
        ChainState state = chains.lock(region);
        for (Envelope envelope : envelopes) {
            if (state.isStopped()) {
                break;
            }
            Batch batch = BatchCodec.decode(envelope.body());
            if (!batch.node().equals(region)) {
                throw new Fault(
                        FaultCode.WRONG_NODE, "a batch of node '" + batch.node() + "' came from '" + region + "'");
            }
            state = append(state, batch, envelope);
        }
        return acknowledgement(region, state.frontier(), "", state.stoppedBecause());
    }

    /** Only the frontier: what follows when the node's chain is another one is for the node to say. */
    private Acknowledgement answer(String region, Hello hello) {
        ChainState state = begun(region, chains.lock(region), hello);
        noticeRestore(region, state.frontier(), hello.acknowledged());
        return acknowledgement(region, state.frontier(), hello.nonce(), state.stoppedBecause());
    }

    /**
     * The state after the new epoch has begun, if the node asks for one that an operator has allowed. One that this hub has
     * acknowledged batches of, and does not know, it has lost with the time since its backup: it does not begin twice.
     */
    private ChainState begun(String region, ChainState state, Hello hello) {
        long epoch = hello.frontier().epoch();
        Hello.Acknowledged told = hello.acknowledged();
        boolean isLost = told != null && told.epoch() == epoch && told.sequence() > 0;
        if (epoch <= state.frontier().epoch() || isLost || !remedies.allowEpoch(region, epoch)) {
            return state;
        }
        LOG.warn("new epoch node={} epoch={} after={}", region, epoch, Remedies.point(state.frontier()));
        chains.begin(region, epoch);
        return new ChainState(Frontier.beginning(epoch), "");
    }

    /** A node that remembers more than this database does shows that it was restored from a backup. */
    private void noticeRestore(String region, Frontier own, Hello.@Nullable Acknowledged told) {
        boolean isBehind = told != null
                && told.sequence() > 0
                && (told.epoch() > own.epoch() || told.epoch() == own.epoch() && told.sequence() > own.sequence());
        if (isBehind && incarnations.leave(told.incarnation())) {
            LOG.warn(
                    "hub was restored, its incarnation changes region={} acknowledged={} stored={}",
                    region,
                    told.sequence(),
                    own.sequence());
        }
    }

    /** The state after this batch; the same as before when it was known or came too early. */
    private ChainState append(ChainState state, Batch batch, Envelope envelope) {
        Frontier last = state.frontier();
        refuseOtherEpoch(last.epoch(), batch);
        Digest hash = envelope.hash();
        if (batch.sequence() <= last.sequence()) {
            Optional<Digest> known = chains.hash(batch.node(), batch.epoch(), batch.sequence());
            boolean isOther = known.isPresent() && !known.get().equals(hash);
            return isOther ? fork(batch, batch.sequence(), last) : state;
        }
        if (batch.sequence() > last.sequence() + 1) {
            return state;
        }
        if (!batch.previous().equals(last.hash())) {
            return fork(batch, last.sequence(), last);
        }
        ownership.check(batch);
        store.write(batch, envelope.body());
        chains.append(batch, hash);
        return new ChainState(new Frontier(batch.epoch(), batch.sequence(), hash), "");
    }

    private static void refuseOtherEpoch(long confirmed, Batch batch) {
        if (batch.epoch() == confirmed) {
            return;
        }
        String remedy = batch.epoch() < confirmed
                ? ""
                : " To allow it, start the hub with chungbaek.accept-epoch." + batch.node() + "=" + batch.epoch() + ".";
        throw new Fault(
                FaultCode.BROKEN_CHAIN,
                "node '" + batch.node() + "' sends epoch " + batch.epoch() + ", but " + confirmed
                        + " is the one confirmed." + remedy);
    }

    /** Two different chains claim the same number: nothing more is taken from this node until somebody has looked. */
    private ChainState fork(Batch batch, long sequence, Frontier last) {
        String node = batch.node();
        String why = "the chain of node '" + node + "' forks at epoch " + batch.epoch() + ", batch " + sequence
                + ". The region is stopped; an operator must decide which chain holds. To go on with this one, start the"
                + " hub with chungbaek.restart-region." + node + "=" + Remedies.point(last) + "; to begin anew, with"
                + " chungbaek.accept-epoch." + node + "=" + (last.epoch() + 1)
                + ", and then the spoke once with chungbaek.epoch=" + (last.epoch() + 1) + ".";
        LOG.error("chain forks node={} epoch={} sequence={}", node, batch.epoch(), sequence);
        chains.stop(node, why);
        return new ChainState(last, why);
    }

    private Acknowledgement refuse(String region, Fault fault, byte[] message) {
        refusals.write(region, fault, message);
        return acknowledgement(region, chains.lock(region).frontier(), "", fault.code() + ": " + fault.getMessage());
    }

    private Acknowledgement acknowledgement(String region, Frontier frontier, String nonce, String refusal) {
        return new Acknowledgement(region, frontier, incarnations.current(), nonce, refusal, tokens.settledKey());
    }

    /** A lost race means nothing but "try again"; what cannot be had at all is left to the channel to deliver again. */
    private Acknowledgement inTransaction(Supplier<Acknowledgement> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> {
                    TokenGate.share(jdbc);
                    return work.get();
                }));
            } catch (ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.warn("intake lost a race and tries again attempt={}", attempt);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE.toNanos() * attempt));
            }
        }
    }
}
