package kr.chungbaek.spoke.forward;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.ChainState;
import kr.chungbaek.spoke.spool.Outbox;
import kr.chungbaek.spoke.spool.SealedBatch;
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
import org.jspecify.annotations.Nullable;
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
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(2);
    private static final Duration ACKNOWLEDGE_WITHIN = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration HELLO_EVERY = Duration.ofMinutes(1);
    private static final Duration NOTE_AFTER = Duration.ofSeconds(1);

    private final Outbox spool;
    private final SpoolIdentity identity;
    private final SpokeTime time;
    private final Supplier<String> nonces;

    private ForwardState.Talk talk = ForwardState.Talk.SILENT;
    private String nonce = "";
    private Instant since = Instant.EPOCH;
    private Instant silentUntil = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;
    private Duration patience = FIRST_PATIENCE;
    private long sent;
    private long acked;
    private long refused;
    private int tokenKey;
    private String incarnation = "";
    private String detail = "";
    private Instant noted = Instant.EPOCH;

    /** @param nonces a fresh random text each time */
    public Forwarder(Outbox spool, SpoolIdentity identity, SpokeTime time, Supplier<String> nonces) {
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
            case WAITING -> isLate(now, patience) ? helloAgain(now) : List.of();
            case OPEN -> open(now);
            case STOPPED -> List.of();
        };
    }

    /** What {@link #next} gave could not be sent. */
    public synchronized void failed(Exception cause) {
        if (talk == ForwardState.Talk.STOPPED) {
            return;
        }
        show("the hub's broker was not reached: " + root(cause).getMessage());
        fallSilent();
    }

    private static Throwable root(Throwable cause) {
        Throwable deeper = cause.getCause();
        return deeper == null || deeper == cause ? cause : root(deeper);
    }

    /** The hub said how far it has stored the chain, or what it did not take. */
    public synchronized void acknowledged(String text) {
        try {
            Acknowledgement word = ControlCodec.decodeAcknowledgement(text);
            if (word.node().equals(identity.node())) {
                hear(word.tokenKey());
                follow(word);
            }
        } catch (Fault fault) {
            show("an acknowledgement could not be read: " + fault.getMessage());
        }
    }

    public synchronized ForwardState state() {
        return new ForwardState(talk, spool.chain().frontier(), sent, acked, incarnation, detail);
    }

    private List<byte[]> hello(Instant now) {
        nonce = nonces.get();
        talk = ForwardState.Talk.WAITING;
        since = now;
        ChainState chain = spool.chain();
        Hello hello = new Hello(identity.node(), chain.frontier(), nonce, acknowledged(chain));
        Envelope envelope =
                NodeKeys.seal(Envelope.Kind.HELLO, identity.node(), ControlCodec.encode(hello), identity.key());
        return List.of(EnvelopeCodec.encode(envelope));
    }

    private static Hello.@Nullable Acknowledged acknowledged(ChainState chain) {
        return chain.incarnation().isEmpty()
                ? null
                : new Hello.Acknowledged(chain.incarnation(), chain.ackedEpoch(), chain.ackedSequence());
    }

    /** Each time with more patience: a hub that is slower than we wait would otherwise never answer the newest hello. */
    private List<byte[]> helloAgain(Instant now) {
        patience = shorter(patience.multipliedBy(2), LONGEST_PATIENCE);
        return hello(now);
    }

    private List<byte[]> open(Instant now) {
        if (acked < sent && isLate(now, ACKNOWLEDGE_WITHIN)) {
            return hello(now);
        }
        List<byte[]> batches = batches(now);
        // With nothing to send, only a hello tells that the hub was restored to an earlier time.
        boolean idle = batches.isEmpty() && acked == sent && talk == ForwardState.Talk.OPEN;
        return idle && isLate(now, HELLO_EVERY) ? hello(now) : batches;
    }

    private List<byte[]> batches(Instant now) {
        // After a refusal one batch shows whether the hub takes it by now.
        int window = refused > 0 ? 1 : WINDOW;
        int room = (int) (window - (sent - acked));
        if (room <= 0 || !spool.mayHaveAfter(sent) || stopsForLackAfter(sent)) {
            return List.of();
        }
        if (acked == sent) {
            since = now;
        }
        List<byte[]> envelopes = new ArrayList<>();
        for (SealedBatch batch : spool.batchesAfter(sent, room)) {
            envelopes.add(batch.envelope());
            sent = batch.sequence();
        }
        return envelopes;
    }

    private boolean stopsForLackAfter(long sequence) {
        Frontier own = spool.chain().frontier();
        if (sequence >= own.sequence() || !spool.batchesAfter(sequence, 1).isEmpty()) {
            return false;
        }
        stop("the hub needs batches from %d on, which are no longer kept".formatted(sequence + 1)
                + newEpoch(own.epoch() + 1));
        return true;
    }

    private String newEpoch(long epoch) {
        return ". Start the hub with chungbaek.accept-epoch.%s=%d, then this spoke once with chungbaek.epoch=%d; its feeds are read again"
                .formatted(identity.node(), epoch, epoch);
    }

    private void hear(@Nullable Integer key) {
        if (key != null && key != tokenKey) {
            spool.heardTokenKey(key);
            tokenKey = key;
        }
    }

    private void follow(Acknowledgement word) {
        if (word.questions() != null) {
            spool.asked(word.questions());
        }
        if (talk == ForwardState.Talk.WAITING) {
            if (word.nonce().equals(nonce)) {
                answered(word);
            }
            // What the hub cannot read or verify it refuses without a nonce: it may be our hello.
            if (word.nonce().isEmpty() && !word.refusal().isEmpty()) {
                show("the hub refuses what this spoke says: " + word.refusal());
            }
            // Any other word shows that the hub is still busy with what lies before our hello.
            since = time.now();
            return;
        }
        if (talk != ForwardState.Talk.OPEN) {
            return;
        }
        if (!word.incarnation().equals(incarnation)) {
            LOG.info("hub changed node={} incarnation={}", identity.node(), word.incarnation());
            fallSilent();
            return;
        }
        OptionalLong reached = reached(word.frontier());
        if (reached.isPresent()) {
            moveOn(word, reached.getAsLong());
        }
    }

    private void answered(Acknowledgement word) {
        patience = FIRST_PATIENCE;
        if (!word.refusal().isEmpty()) {
            show("the hub takes nothing: " + word.refusal());
            fallSilent();
            return;
        }
        OptionalLong reached = reached(word.frontier());
        if (reached.isEmpty()) {
            return;
        }
        if (stopsForLackAfter(reached.getAsLong())) {
            // A new epoch takes along what lies behind it, and names the days of what cannot be.
            spool.acknowledged(word.frontier(), word.incarnation());
            return;
        }
        goOn(word, reached.getAsLong());
    }

    private void goOn(Acknowledgement word, long reached) {
        if (!detail.isEmpty() || reached != acked || !word.incarnation().equals(incarnation)) {
            LOG.info("hub answered node={} frontier={} incarnation={}", identity.node(), reached, word.incarnation());
        }
        talk = ForwardState.Talk.OPEN;
        incarnation = word.incarnation();
        sent = reached;
        acked = reached;
        if (refused != reached + 1) {
            refused = 0;
            detail = "";
        }
        // At once: a hub that fell back needs again what may not be let go any more.
        spool.acknowledged(word.frontier(), word.incarnation());
    }

    private void moveOn(Acknowledgement word, long reached) {
        if (reached > acked) {
            acked = reached;
            sent = Math.max(sent, reached);
            since = time.now();
            pause = FIRST_PAUSE;
            note(word);
        }
        if (refused > 0 && reached >= refused) {
            refused = 0;
            detail = "";
        }
        if (!word.refusal().isEmpty() && reached < sent) {
            refused = reached + 1;
            show("the hub did not take batch " + refused + ": " + word.refusal());
            fallSilent();
        }
    }

    /** How far the hub is in this epoch; nothing when that cannot be, which stops. */
    private OptionalLong reached(Frontier hub) {
        ChainState chain = spool.chain();
        Frontier own = chain.frontier();
        boolean hasLeft = chain.ackedEpoch() < own.epoch() || hub.epoch() < own.epoch() && chain.ackedSequence() > 0;
        if (hub.epoch() <= own.epoch() && hasLeft) {
            return left(hub, chain);
        }
        if (hub.epoch() < own.epoch()) {
            return OptionalLong.of(0);
        }
        if (hub.epoch() > own.epoch() || hub.sequence() > own.sequence()) {
            spool.outrun();
            stop("the hub has batch %d of epoch %d, this spool ends at %d of epoch %d: the spool is old"
                            .formatted(hub.sequence(), hub.epoch(), own.sequence(), own.epoch())
                    + newEpoch(hub.epoch() + 1));
            return OptionalLong.empty();
        }
        Optional<Digest> hash = spool.hash(own.epoch(), hub.sequence());
        if (hash.isPresent() && !hash.get().equals(hub.hash())) {
            spool.outrun();
            stop(
                    "the hub has another batch %d of epoch %d than this spool: the chain has forked. Find out whether the spool was restored from a backup, or who else signs for node '%s'"
                                    .formatted(hub.sequence(), hub.epoch(), identity.node())
                            + newEpoch(hub.epoch() + 1));
            return OptionalLong.empty();
        }
        return OptionalLong.of(hub.sequence());
    }

    /** A hub that was in this epoch and has left it again lacks more than this epoch: only the next takes that along. */
    private OptionalLong left(Frontier hub, ChainState chain) {
        long epoch = chain.frontier().epoch();
        if (hub.epoch() < epoch) {
            spool.acknowledged(hub, chain.incarnation());
        }
        stop("the hub was restored to a time before epoch %d".formatted(epoch) + newEpoch(epoch + 1));
        return OptionalLong.empty();
    }

    private void fallSilent() {
        talk = ForwardState.Talk.SILENT;
        silentUntil = time.now().plus(pause);
        pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }

    /** Once per change: a broker that is down all night is one line. */
    private void show(String what) {
        if (!what.equals(detail)) {
            LOG.warn("forwarding troubled node={} why={}", identity.node(), what);
        }
        detail = what;
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

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean isLate(Instant now, Duration limit) {
        return since.plus(limit).isBefore(now);
    }
}
