package kr.chungbaek.spoke.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kr.chungbaek.spoke.MovingClock;
import kr.chungbaek.spoke.forward.ForwardState.Talk;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.SpoolIdentity;
import kr.chungbaek.wire.chain.Acknowledgement;
import kr.chungbaek.wire.chain.ControlCodec;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Envelope;
import kr.chungbaek.wire.chain.EnvelopeCodec;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.chain.Hello;
import kr.chungbaek.wire.chain.NodeKeys;
import org.junit.jupiter.api.Test;

class ForwarderTest {

    private static final SpoolIdentity IDENTITY =
            new SpoolIdentity(MemoryOutbox.NODE, NodeKeys.generate().getPrivate());

    private final MovingClock clock = new MovingClock();
    private final MemoryOutbox outbox = new MemoryOutbox(2);
    private final AtomicInteger nonces = new AtomicInteger();
    private final Forwarder forwarder = new Forwarder(
            outbox, IDENTITY, new SpokeTime(clock, Optional.empty()), () -> "n" + nonces.incrementAndGet());

    private List<Envelope> next() {
        return forwarder.next().stream().map(EnvelopeCodec::decode).toList();
    }

    private List<Long> nextBatches() {
        return next().stream().map(MemoryOutbox::sequence).toList();
    }

    private void hear(Frontier frontier, String incarnation, String nonce, String refusal) {
        Acknowledgement word = new Acknowledgement(MemoryOutbox.NODE, frontier, incarnation, nonce, refusal, 1);
        forwarder.acknowledged(ControlCodec.encode(word));
    }

    private void acknowledge(int sequence) {
        hear(outbox.frontier(sequence), "hub-1", "", "");
    }

    /** The hello goes out and the hub answers it. */
    private void connect(int sequence) {
        next();
        hear(outbox.frontier(sequence), "hub-1", "n" + nonces.get(), "");
    }

    private void waitFor(Duration time) {
        clock.forward(time.plusMillis(1));
    }

    private void assertGreets() {
        assertThat(next()).extracting(Envelope::kind).containsExactly(Envelope.Kind.HELLO);
    }

    @Test
    void saysHelloAndNothingElseUntilItIsAnswered() {
        outbox.seal(3);

        assertGreets();
        assertThat(next()).isEmpty();
        hear(outbox.frontier(0), "hub-1", "another", "");
        assertThat(next()).isEmpty();
        hear(outbox.frontier(0), "hub-1", "n1", "");

        assertThat(nextBatches()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theHelloSaysHowFarTheChainReaches() {
        outbox.seal(3);

        Envelope hello = next().get(0);

        assertThat(ControlCodec.decodeHello(hello.body()).frontier()).isEqualTo(outbox.frontier(3));
    }

    @Test
    void theHelloSaysHowFarAHubHadStoredTheChain() {
        outbox.seal(3);
        assertThat(ControlCodec.decodeHello(next().get(0).body()).acknowledged())
                .isNull();
        hear(outbox.frontier(2), "hub-1", "n1", "");

        waitFor(Duration.ofMinutes(1));
        next();
        waitFor(Duration.ofSeconds(10));
        Envelope hello = next().get(0);

        assertThat(ControlCodec.decodeHello(hello.body()).acknowledged())
                .isEqualTo(new Hello.Acknowledged("hub-1", 2, 2));
    }

    @Test
    void sendsFromTheHubsFrontierOn() {
        outbox.seal(5);

        connect(3);

        assertThat(nextBatches()).containsExactly(4L, 5L);
        assertThat(nextBatches()).isEmpty();
    }

    @Test
    void keepsAtMostSixtyFourUnacknowledged() {
        outbox.seal(100);
        connect(0);

        assertThat(nextBatches()).hasSize(64);
        assertThat(nextBatches()).isEmpty();
        acknowledge(10);

        assertThat(nextBatches()).hasSize(10).endsWith(74L);
    }

    @Test
    void saysHelloAgainWhenNoAcknowledgementComes() {
        outbox.seal(2);
        connect(0);
        nextBatches();

        waitFor(Duration.ofSeconds(10));
        connect(1);

        assertThat(nextBatches()).containsExactly(2L);
    }

    @Test
    void isMorePatientWithEachHelloThatIsNotAnswered() {
        next();

        waitFor(Duration.ofSeconds(5));
        assertGreets();
        waitFor(Duration.ofSeconds(5));
        assertThat(next()).isEmpty();
        waitFor(Duration.ofSeconds(5));
        assertGreets();
    }

    @Test
    void waitsWhileTheHubWorksThroughWhatLiesBeforeTheHello() {
        outbox.seal(2);
        connect(0);
        nextBatches();
        waitFor(Duration.ofSeconds(10));
        next();

        waitFor(Duration.ofSeconds(4));
        acknowledge(1);
        waitFor(Duration.ofSeconds(4));

        assertThat(next()).isEmpty();
    }

    @Test
    void saysHelloFromTimeToTimeWhenThereIsNothingToSend() {
        outbox.seal(2);
        connect(2);

        assertThat(next()).isEmpty();
        waitFor(Duration.ofMinutes(1));
        connect(1);

        assertThat(nextBatches()).containsExactly(2L);
    }

    @Test
    void sendsAgainWhatTheBrokerDidNotTake() {
        outbox.seal(2);
        connect(0);
        nextBatches();

        forwarder.failed(new IOException("connection refused"));

        assertThat(forwarder.state().detail()).contains("broker was not reached: connection refused");
        assertThat(next()).isEmpty();
        waitFor(Duration.ofMillis(250));
        connect(0);
        assertThat(nextBatches()).containsExactly(1L, 2L);
        assertThat(forwarder.state().detail()).isEmpty();
    }

    @Test
    void triesARefusedBatchAloneAndShowsWhyUntilItIsTaken() {
        outbox.seal(3);
        connect(0);
        nextBatches();

        hear(outbox.frontier(1), "hub-1", "", "FOREIGN_GOVERNMENT: '11110'");
        waitFor(Duration.ofMillis(500));
        connect(1);

        assertThat(forwarder.state().detail()).contains("did not take batch 2: FOREIGN_GOVERNMENT");
        assertThat(nextBatches()).containsExactly(2L);
        acknowledge(2);
        assertThat(forwarder.state().detail()).isEmpty();
        assertThat(nextBatches()).containsExactly(3L);
    }

    @Test
    void sendsNothingToAHubThatTakesNothing() {
        outbox.seal(1);
        next();

        hear(outbox.frontier(0), "hub-1", "n1", "the region is stopped");

        assertThat(forwarder.state().detail()).contains("the region is stopped");
        waitFor(Duration.ofMillis(250));
        assertGreets();
    }

    @Test
    void showsWhyTheHubRefusesItsHello() {
        assertGreets();

        hear(outbox.frontier(0), "hub-1", "", "BAD_SIGNATURE: the signature is not that of node 'jeju'");

        assertThat(forwarder.state().talk()).isEqualTo(Talk.WAITING);
        assertThat(forwarder.state().detail()).contains("BAD_SIGNATURE");
        waitFor(Duration.ofSeconds(5));
        connect(0);
        assertThat(forwarder.state().detail()).isEmpty();
    }

    @Test
    void sendsAgainToAHubThatWasRestored() {
        outbox.seal(5);
        connect(5);

        hear(outbox.frontier(2), "hub-2", "", "");
        waitFor(Duration.ofMillis(250));
        next();
        hear(outbox.frontier(2), "hub-2", "n2", "");

        assertThat(nextBatches()).containsExactly(3L, 4L, 5L);
        assertThat(forwarder.state().incarnation()).isEqualTo("hub-2");
        assertThat(outbox.chain().ackedSequence()).isLessThanOrEqualTo(2);
    }

    @Test
    void stopsWhenTheHubIsAhead() {
        outbox.seal(2);
        next();

        hear(new Frontier(2, 3, Digest.NONE), "hub-1", "n1", "");

        assertStopped("Start the hub with chungbaek.accept-epoch.jeju=3, then this spoke once with chungbaek.epoch=3");
    }

    @Test
    void stopsWhenTheHubKnowsALaterEpoch() {
        next();

        hear(Frontier.beginning(4), "hub-1", "n1", "");

        assertStopped("chungbaek.epoch=5");
    }

    @Test
    void stopsWhenTheChainHasForked() {
        outbox.seal(2);
        next();

        hear(new Frontier(2, 2, outbox.frontier(1).hash()), "hub-1", "n1", "");

        assertStopped("the chain has forked");
        assertStopped("chungbaek.accept-epoch.jeju=3");
    }

    @Test
    void stopsWhenTheHubNeedsWhatIsNoLongerKept() {
        outbox.seal(5);
        outbox.keepFrom(3);

        connect(1);

        assertStopped("the hub needs batches from 2 on");
    }

    private void assertStopped(String why) {
        assertThat(forwarder.state().talk()).isEqualTo(Talk.STOPPED);
        assertThat(forwarder.state().detail()).contains(why);
        forwarder.failed(new IOException("late"));
        waitFor(Duration.ofHours(1));
        assertThat(next()).isEmpty();
    }

    @Test
    void beginsANewEpochAtItsFirstBatch() {
        outbox.seal(2);
        next();

        hear(new Frontier(1, 900, Digest.NONE), "hub-1", "n1", "");

        assertThat(nextBatches()).containsExactly(1L, 2L);
    }

    @Test
    void doesNotStumbleOverWhatItCannotRead() {
        next();

        forwarder.acknowledged("{");
        hear(outbox.frontier(0), "hub-1", "n1", "");

        assertThat(forwarder.state().talk()).isEqualTo(Talk.OPEN);
    }

    @Test
    void aHubThatHasLeftThisEpochAgainLacksMoreThanThisEpoch() {
        outbox.seal(3);
        hello(new Frontier(1, 9, Digest.NONE));
        assertThat(forwarder.state().talk()).as("it has not come to it yet").isEqualTo(Talk.OPEN);
        acknowledge(2);
        waitFor(Duration.ofSeconds(2));
        acknowledge(3);

        waitFor(Duration.ofMinutes(1));
        hello(new Frontier(1, 5, Digest.NONE));
        assertThat(forwarder.state().talk()).isEqualTo(Talk.STOPPED);
        assertThat(forwarder.state().detail()).contains("before epoch 2").contains("chungbaek.epoch=3");

        Forwarder restarted = new Forwarder(
                outbox, IDENTITY, new SpokeTime(clock, Optional.empty()), () -> "n" + nonces.incrementAndGet());
        restarted.next();
        restarted.acknowledged(ControlCodec.encode(
                new Acknowledgement(MemoryOutbox.NODE, Frontier.beginning(2), "hub-2", "n" + nonces.get(), "", 1)));
        assertThat(restarted.state().talk())
                .as("although it begins this one again")
                .isEqualTo(Talk.STOPPED);
    }

    private void hello(Frontier answer) {
        next();
        hear(answer, "hub-1", "n" + nonces.get(), "");
    }
}
