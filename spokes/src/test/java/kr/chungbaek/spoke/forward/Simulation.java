package kr.chungbaek.spoke.forward;

import java.io.IOException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.chungbaek.spoke.MovingClock;
import kr.chungbaek.spoke.forward.ForwardState.Talk;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.SpoolIdentity;
import kr.chungbaek.wire.chain.Acknowledgement;
import kr.chungbaek.wire.chain.ControlCodec;
import kr.chungbaek.wire.chain.Envelope;
import kr.chungbaek.wire.chain.EnvelopeCodec;

/**
 * A spoke, a hub and a bad line between them. One seed decides everything: what is lost, repeated, overtaken, when
 * either side falls and comes back, and how fast the hub is.
 */
final class Simulation {

    private static final int STEPS = 150;
    private static final int WINDOW = 64;
    private static final int HOURS_TO_HEAL = 12;

    private final Random random;
    private final PrivateKey key;
    private final MovingClock clock = new MovingClock();
    private final MemoryOutbox outbox = new MemoryOutbox(1);
    private final SimulatedHub hub = new SimulatedHub();
    private final List<byte[]> toHub = new ArrayList<>();
    private final List<String> toSpoke = new ArrayList<>();
    private Forwarder forwarder;
    private int nonces;
    private String greeted = "";
    private boolean answered;
    private long acknowledged;

    Simulation(long seed, PrivateKey key) {
        this.random = new Random(seed);
        this.key = key;
        this.forwarder = started();
    }

    private Forwarder started() {
        answered = false;
        SpokeTime time = new SpokeTime(clock, Optional.empty());
        return new Forwarder(outbox, new SpoolIdentity(MemoryOutbox.NODE, key), time, () -> "n" + ++nonces);
    }

    /** @throws AssertionError when a promise is broken */
    void run() {
        for (int step = 0; step < STEPS; step++) {
            disturb();
            check();
        }
        heal();
    }

    private void disturb() {
        clock.forward(Duration.ofMillis(random.nextInt(3_000)));
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> outbox.seal(random.nextInt(4));
            case 3 -> outbox.seal(random.nextInt(100));
            case 4 -> forwarder = started();
            case 5 -> fallBack();
            case 6 -> hub.refuse(random.nextBoolean() ? "BUG: not today" : "");
            case 7 -> lose(toHub);
            case 8 -> lose(toSpoke);
            case 9 -> repeat(toHub);
            case 10 -> repeat(toSpoke);
            case 11 -> send(random.nextInt(5));
            default -> send(Integer.MAX_VALUE);
        }
        for (int delivered = random.nextInt(20); delivered > 0; delivered--) {
            deliver(random.nextInt(4) == 0);
        }
    }

    private void fallBack() {
        if (random.nextInt(4) == 0) {
            hub.restoreTo(random.nextInt(hub.stored().size() + 1));
        }
    }

    /** The spoke's turn: what it wants to send goes on the line, or breaks off in the middle. */
    private void send(int most) {
        List<byte[]> messages = forwarder.next();
        for (int index = 0; index < messages.size(); index++) {
            if (index == most) {
                forwarder.failed(new IOException("broken pipe"));
                return;
            }
            checkManners(EnvelopeCodec.decode(messages.get(index)));
            toHub.add(messages.get(index));
        }
    }

    private void checkManners(Envelope envelope) {
        if (envelope.kind() == Envelope.Kind.HELLO) {
            greeted = ControlCodec.decodeHello(envelope.body()).nonce();
            answered = false;
            return;
        }
        long sequence = MemoryOutbox.sequence(envelope);
        if (!answered) {
            throw new AssertionError("batch " + sequence + " was sent before the hello was answered");
        }
        if (sequence > acknowledged + WINDOW) {
            throw new AssertionError("batch " + sequence + " was sent with " + acknowledged + " acknowledged");
        }
    }

    private void deliver(boolean overtakes) {
        if (random.nextBoolean() && !toHub.isEmpty()) {
            toSpoke.add(hub.receive(toHub.remove(overtakes ? random.nextInt(toHub.size()) : 0)));
            return;
        }
        if (!toSpoke.isEmpty()) {
            hear(toSpoke.remove(overtakes ? random.nextInt(toSpoke.size()) : 0));
        }
    }

    private void hear(String text) {
        Acknowledgement word = ControlCodec.decodeAcknowledgement(text);
        if (!greeted.isEmpty() && word.nonce().equals(greeted)) {
            answered = true;
            acknowledged = word.frontier().sequence();
        }
        acknowledged = Math.max(acknowledged, word.frontier().sequence());
        forwarder.acknowledged(text);
    }

    private <T> void lose(List<T> line) {
        line.removeIf(message -> random.nextInt(3) == 0);
    }

    private <T> void repeat(List<T> line) {
        if (!line.isEmpty()) {
            line.add(random.nextInt(line.size() + 1), line.get(random.nextInt(line.size())));
        }
    }

    /** What the hub has is a beginning of what the spoke sealed: nothing missing, nothing twice, nothing else. */
    private void check() {
        for (int index = 0; index < hub.stored().size(); index++) {
            if (!hub.stored().get(index).equals(outbox.frontier(index + 1).hash())) {
                throw new AssertionError("the hub's batch " + (index + 1) + " is not the spoke's");
            }
        }
        if (forwarder.state().talk() == Talk.STOPPED) {
            throw new AssertionError("stopped: " + forwarder.state().detail());
        }
    }

    /** From now on nothing is lost and nothing overtakes; the hub may be slow. */
    private void heal() {
        hub.refuse("");
        Duration perMessage = Duration.ofMillis(random.nextInt(4) * random.nextInt(5_000) + 200L);
        for (Duration past = Duration.ZERO; past.toHours() < HOURS_TO_HEAL; past = past.plus(perMessage)) {
            if (isLevel()) {
                check();
                return;
            }
            clock.forward(perMessage);
            send(Integer.MAX_VALUE);
            if (!toHub.isEmpty()) {
                toSpoke.add(hub.receive(toHub.remove(0)));
            }
            List.copyOf(toSpoke).forEach(this::hear);
            toSpoke.clear();
        }
        throw new AssertionError("after healing no progress at " + perMessage + " a message: hub at "
                + hub.frontier().sequence() + ", " + forwarder.state());
    }

    private boolean isLevel() {
        ForwardState state = forwarder.state();
        return hub.frontier().equals(state.sealed())
                && state.talk() == Talk.OPEN
                && state.acked() == state.sealed().sequence()
                && state.detail().isEmpty();
    }
}
