package kr.chungbaek.spoke.forward;

import static kr.chungbaek.spoke.Eventually.eventually;
import static kr.chungbaek.spoke.spool.Transfers.collected;
import static kr.chungbaek.spoke.spool.Transfers.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.chungbaek.spoke.FakeHub;
import kr.chungbaek.spoke.TestingBroker;
import kr.chungbaek.spoke.TestingSpoke;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.Transfers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** A spoke whose broker, hub and own process come and go. */
class SpokeHealsIT {

    @TempDir
    Path folder;

    private TestingBroker broker;
    private TestingSpoke spoke;
    private ApplicationContext beans;

    @BeforeEach
    void start() throws Exception {
        broker = TestingBroker.start(folder.resolve("broker"), "records.jeju", "acks.jeju", "alerts.jeju");
        spoke = new TestingSpoke(folder).with("chungbaek.broker.url", broker.url());
    }

    @AfterEach
    void stop() throws Exception {
        spoke.close();
        broker.close();
    }

    private FakeHub hub() throws Exception {
        return FakeHub.start(broker, "jeju", spoke.pair().getPublic());
    }

    private void startSpoke() {
        beans = spoke.start();
    }

    private void take(String number) {
        beans.getBean(Spool.class).take(collected(transfer(number, 1)));
    }

    private ForwardState state() {
        return beans.getBean(Forwarder.class).state();
    }

    private static void assertHas(FakeHub hub, String... numbers) {
        assertThat(hub.entries(Transfers.FEED))
                .extracting(entry -> entry.values().get(0))
                .containsExactly((Object[]) numbers);
        assertThat(hub.problems()).isEmpty();
    }

    @Test
    void whatIsTakenWhileTheBrokerIsDownArrivesWhenItIsBack() throws Exception {
        broker.stop();
        startSpoke();
        take("T-1");
        eventually(() -> assertThat(state().detail()).contains("broker was not reached"));

        broker.start();
        try (FakeHub hub = hub()) {
            eventually(() -> assertHas(hub, "T-1"));
            eventually(() -> assertThat(state().detail()).isEmpty());
        }
        broker.stop();
        take("T-2");
        eventually(() -> assertThat(state().detail()).contains("broker was not reached"));
        broker.start();

        try (FakeHub hub = hub()) {
            eventually(() -> assertHas(hub, "T-1", "T-2"));
        }
    }

    @Test
    void aSpokeThatStartsAgainGoesOnWhereTheHubIs() throws Exception {
        try (FakeHub hub = hub()) {
            startSpoke();
            take("T-1");
            eventually(() -> assertHas(hub, "T-1"));
            int before = hub.batches().size();
            spoke.stop();

            startSpoke();
            take("T-2");

            eventually(() -> assertHas(hub, "T-1", "T-2"));
            assertThat(hub.batches()).hasSize(before + 1);
        }
    }

    @Test
    void aRestoredHubGetsAgainWhatItLost() throws Exception {
        try (FakeHub hub = hub()) {
            startSpoke();
            take("T-1");
            take("T-2");
            eventually(() -> assertHas(hub, "T-1", "T-2"));

            hub.restoreTo(1, "second");
            take("T-3");

            eventually(() -> assertHas(hub, "T-1", "T-2", "T-3"));
            eventually(() -> assertThat(state().incarnation()).isEqualTo("second"));
        }
    }
}
