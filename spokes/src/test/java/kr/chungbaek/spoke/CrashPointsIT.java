package kr.chungbaek.spoke;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.Session;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kr.chungbaek.wire.batch.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole spoke ends without a word at each named point, one after the other, while table, file and queue go on giving:
 * at the end the hub has every record once. {@code -Dchungbaek.rounds=10} goes through the points more often.
 */
class CrashPointsIT {

    private static final String QUEUE = "card.approvals";

    private static final String APPROVAL = """
            {"type":"approval","approvalNo":"C-%d","sgg":"50000","cardNo":"9411-0000-1111-2222","dept":"D","holder":"S-1",
             "merchantNo":"M-1","merchantCategory":"5812","approvedAt":"2026-06-29T12:01:00","amount":%d,
             "cancelled":false,"manager":"S-8"}""";

    @TempDir
    Path folder;

    private TestingSource source;
    private TestingSftp bank;
    private TestingBroker cards;
    private TestingBroker broker;
    private FakeHub hub;
    private Path settings;
    private int given;
    private long transferred;
    private long approved;

    @BeforeEach
    void start() throws Exception {
        source = TestingSource.start();
        bank = TestingSftp.start(folder.resolve("bank"));
        cards = TestingBroker.start(folder.resolve("cards"), QUEUE);
        broker = TestingBroker.start(folder.resolve("broker"), "records.jeju", "acks.jeju", "alerts.jeju");
        TestingSpoke spoke = new TestingSpoke(folder)
                .with("chungbaek.broker.url", broker.url())
                .with("jeju.db.url", source.url())
                .with("jeju.card.url", cards.url())
                .with("jeju.bank.port", String.valueOf(bank.port()))
                .with("jeju.bank.known-hosts", bank.knownHosts().toString());
        hub = FakeHub.start(broker, "jeju", spoke.pair().getPublic());
        Properties properties = spoke.settings();
        settings = folder.resolve("spoke.properties");
        try (Writer writer = Files.newBufferedWriter(settings)) {
            properties.store(writer, null);
        }
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        broker.close();
        cards.close();
        bank.close();
        source.close();
    }

    @Test
    void everyRecordIsAtTheHubOnceWhereverTheSpokeEnded() throws Exception {
        Random random = new Random(Long.getLong("chungbaek.seed", 1));
        for (int round = 0; round < Integer.getInteger("chungbaek.rounds", 1); round++) {
            for (CrashPoint point : CrashPoint.values()) {
                if (point != CrashPoint.NONE) {
                    give();
                    crash(point, round == 0 ? 1 : 1 + random.nextInt(3));
                }
            }
        }
        give();
        Process last = CrashingSpoke.start(settings, CrashPoint.NONE, 1, folder.resolve("spoke.log"));
        try {
            eventually(() -> {
                assertThat(hub.entries("tax-assessments")).hasSize(given);
                assertThat(hub.entries("bank-transfers")).hasSize(given);
                assertThat(hub.entries("card-approvals")).hasSize(given);
            });
        } finally {
            last.destroyForcibly().waitFor();
        }
        assertThat(keys("tax-assessments", "A-")).doesNotHaveDuplicates();
        assertThat(sum("bank-transfers")).isEqualTo(transferred);
        assertThat(sum("card-approvals")).isEqualTo(approved);
        assertThat(hub.problems()).isEmpty();
    }

    private void crash(CrashPoint point, int times) throws Exception {
        Process process = CrashingSpoke.start(settings, point, times, folder.resolve("spoke.log"));
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("%s is reached %d times; see %s", point, times, folder.resolve("spoke.log"))
                    .isTrue();
            assertThat(process.exitValue())
                    .as("%s: %s", point, Files.readString(folder.resolve("spoke.log")))
                    .isEqualTo(CrashingSpoke.CRASHED);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** One more row, file and message. */
    private void give() throws Exception {
        given++;
        long amount = 1_000L + 7L * given;
        source.assess("A-" + given);
        bank.lay(
                "TRN_20260619_%02d.dat".formatted(given),
                TestingBankFile.of("20260619")
                        .transfer("K-" + given, amount, "홍길동")
                        .bytes());
        try (Connection connection = cards.connections().createConnection();
                Session session = connection.createSession()) {
            session.createProducer(session.createQueue(QUEUE))
                    .send(session.createTextMessage(APPROVAL.formatted(given, amount)));
        }
        transferred += amount;
        approved += amount;
    }

    private List<String> keys(String feed, String prefix) {
        List<String> keys = new ArrayList<>();
        for (Entry entry : hub.entries(feed)) {
            entry.values().stream()
                    .map(String::valueOf)
                    .filter(value -> value.startsWith(prefix))
                    .forEach(keys::add);
        }
        return keys;
    }

    /** Of the only whole numbers that the entries have. */
    private long sum(String feed) {
        return hub.entries(feed).stream()
                .flatMap(entry -> entry.values().stream())
                .filter(Long.class::isInstance)
                .mapToLong(Long.class::cast)
                .sum();
    }
}
