package kr.chungbaek.spoke.forward;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.ChainState;
import kr.chungbaek.spoke.spool.SealedBatch;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolIdentity;
import kr.chungbaek.wire.chain.Acknowledgement;
import kr.chungbaek.wire.chain.ControlCodec;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Envelope;
import kr.chungbaek.wire.chain.EnvelopeCodec;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.chain.Hello;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.fault.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The spoke's half of the talk with the hub. It says hello with a nonce and sends nothing else until that hello is
 * answered; then it sends from the hub's frontier on, with at most {@value #WINDOW} batches unacknowledged. Whatever
 * goes wrong on the way, it says hello again: sending a batch twice is always safe. Only what no repetition can heal
 * stops it, and waits for an operator.
 */
public final class Forwarder {

    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);

    private static final int WINDOW = 64;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final Duration ACKNOWLEDGE_WITHIN = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration NOTE_AFTER = Duration.ofSeconds(1);

    private final Spool spool;
    private final SpoolIdentity identity;
    private final SpokeTime time;
    private final Supplier<String> nonces;

    private ForwardState.Talk talk = ForwardState.Talk.SILENT;
    private String nonce = "";
    private Instant since = Instant.EPOCH;
    private Instant silentUntil = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;
    private long sent;
    private long acked;
    private String incarnation = "";
    private String detail = "";
    private Instant noted = Instant.EPOCH;

    /** @param nonces a fresh random text each time */
    public Forwarder(Spool spool, SpoolIdentity identity, SpokeTime time, Supplier<String> nonces) {
        this.spool = spool;
        this.identity = identity;
        this.time = time;
        this.nonces = nonces;
    }

    /** What to send now, in this order: a hello, or batches, or nothing. */
    public synchronized List<byte[]> next() {
        Instant now = time.now();
        return switch (talk) {
            case SILENT -> now.isBefore(silentUntil) ? List.of() : hello(now);
            case WAITING -> isLate(now, ANSWER_WITHIN) ? hello(now) : List.of();
            case OPEN -> acked < sent && isLate(now, ACKNOWLEDGE_WITHIN) ? hello(now) : batches();
            case STOPPED -> List.of();
        };
    }

    /** What {@link #next} gave could not be sent. */
    public synchronized void failed(Exception cause) {
        LOG.warn("hub not reached node={} cause={}", identity.node(), cause.toString());
        detail = "the hub's broker was not reached: " + cause.getMessage();
        fallSilent();
    }

    /** The hub said how far it has stored the chain, or what it did not take. */
    public synchronized void acknowledged(String text) {
        try {
            Acknowledgement word = ControlCodec.decodeAcknowledgement(text);
            if (word.node().equals(identity.node())) {
                follow(word);
            }
        } catch (Fault fault) {
            LOG.warn("acknowledgement not understood node={} cause={}", identity.node(), fault.getMessage());
            detail = "an acknowledgement could not be read: " + fault.getMessage();
        }
    }

    public synchronized ForwardState state() {
        return new ForwardState(talk, spool.chain().frontier(), sent, acked, incarnation, detail);
    }

    private List<byte[]> hello(Instant now) {
        nonce = nonces.get();
        talk = ForwardState.Talk.WAITING;
        since = now;
        Hello hello = new Hello(identity.node(), spool.chain().frontier(), nonce);
        Envelope envelope =
                NodeKeys.seal(Envelope.Kind.HELLO, identity.node(), ControlCodec.encode(hello), identity.key());
        return List.of(EnvelopeCodec.encode(envelope));
    }

    private List<byte[]> batches() {
        int room = (int) (WINDOW - (sent - acked));
        if (room <= 0 || !spool.mayHaveAfter(sent)) {
            return List.of();
        }
        List<byte[]> envelopes = new ArrayList<>();
        for (SealedBatch batch : spool.batchesAfter(sent, room)) {
            envelopes.add(batch.envelope());
            sent = batch.sequence();
        }
        if (acked == sent - envelopes.size()) {
            since = time.now();
        }
        return envelopes;
    }

    private void follow(Acknowledgement word) {
        boolean answer = talk == ForwardState.Talk.WAITING && word.nonce().equals(nonce);
        if (talk != ForwardState.Talk.OPEN && !answer) {
            return;
        }
        if (!answer && !word.incarnation().equals(incarnation)) {
            LOG.info("hub changed node={} incarnation={}", identity.node(), word.incarnation());
            fallSilent();
            return;
        }
        ChainState own = spool.chain();
        long reached = reached(word.frontier(), own.frontier());
        if (talk == ForwardState.Talk.STOPPED) {
            return;
        }
        if (answer) {
            open(word, reached, own);
            return;
        }
        if (reached > acked) {
            acked = reached;
            since = time.now();
            pause = FIRST_PAUSE;
        }
        note(word);
        if (!word.refusal().isEmpty()) {
            refused(word, reached);
        }
    }

    /** How far the hub is in this epoch; stops when that cannot be. */
    private long reached(Frontier hub, Frontier own) {
        if (hub.epoch() < own.epoch()) {
            return 0;
        }
        if (hub.epoch() > own.epoch() || hub.sequence() > own.sequence()) {
            stop(
                    "the hub has batch %d of epoch %d, this spool ends at %d of epoch %d: the spool is old. Start the spoke once with chungbaek.epoch=%d; its feeds are read again"
                            .formatted(hub.sequence(), hub.epoch(), own.sequence(), own.epoch(), hub.epoch() + 1));
            return 0;
        }
        Optional<Digest> hash = spool.hash(own.epoch(), hub.sequence());
        if (hash.isPresent() && !hash.get().equals(hub.hash())) {
            stop(
                    "the hub has another batch %d of epoch %d than this spool: the chain has forked. Find out who else signs for node '%s'"
                            .formatted(hub.sequence(), hub.epoch(), identity.node()));
        }
        return hub.sequence();
    }

    private void open(Acknowledgement word, long reached, ChainState own) {
        if (reached < own.frontier().sequence()
                && spool.batchesAfter(reached, 1).isEmpty()) {
            stop(
                    "the hub needs batches from %d on, which are no longer kept. Start the spoke once with chungbaek.epoch=%d; its feeds are read again"
                            .formatted(reached + 1, own.frontier().epoch() + 1));
            return;
        }
        LOG.info(
                "hub answered node={} frontier={} own={} incarnation={}",
                identity.node(),
                reached,
                own.frontier().sequence(),
                word.incarnation());
        talk = ForwardState.Talk.OPEN;
        incarnation = word.incarnation();
        sent = reached;
        acked = reached;
        since = time.now();
        detail = word.refusal();
    }

    private void refused(Acknowledgement word, long reached) {
        if (sent <= reached) {
            return;
        }
        LOG.warn("batch refused node={} sequence={} why={}", identity.node(), reached + 1, word.refusal());
        detail = "the hub did not take batch " + (reached + 1) + ": " + word.refusal();
        fallSilent();
    }

    private void fallSilent() {
        talk = ForwardState.Talk.SILENT;
        silentUntil = time.now().plus(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void stop(String why) {
        LOG.error("forwarding stopped node={} why={}", identity.node(), why);
        talk = ForwardState.Talk.STOPPED;
        detail = why;
    }

    /** The spool's own note of the hub's word is for people and for pruning; each hello asks anew. */
    private void note(Acknowledgement word) {
        Instant now = time.now();
        if (noted.isBefore(now.minus(NOTE_AFTER)) || !spool.mayHaveAfter(acked)) {
            spool.acknowledged(word.frontier(), word.incarnation());
            noted = now;
        }
    }

    private boolean isLate(Instant now, Duration limit) {
        return since.plus(limit).isBefore(now);
    }
}
