package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.spool.Spool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that come at the same time. */
class RestFeedTest {

    private static final int TIMES = 20;

    @TempDir
    Path folder;

    private final CyclicBarrier together = new CyclicBarrier(2);
    private final ExecutorService senders = Executors.newFixedThreadPool(2);
    private Spool spool;
    private RestFeed feed;

    @BeforeEach
    void start() {
        spool = TestingFeeds.spool(folder);
        Feed payroll = TestingFeeds.feed("payroll");
        feed = new RestFeed(payroll, TestingFeeds.normalizer("payroll"), spool, Optional.empty(), "token");
    }

    @AfterEach
    void stop() {
        senders.shutdownNow();
        spool.close();
    }

    @Test
    void ofTwoBodiesUnderOneKeyOneIsTakenAndTheOtherIsToldSo() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String key = "key-" + time;
            List<Future<String>> answers = senders.invokeAll(List.of(push(key, "A-" + time), push(key, "B-" + time)));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder("taken", "KEY_REUSED");
        }
    }

    private Callable<String> push(String key, String staff) {
        byte[] body = """
                {"sgg":"50000","rows":[{"staffNo":"%s","payMonth":"2026-06","periodStart":"2026-06-01",
                 "payDate":"2026-06-19","dept":"D","gross":1,"net":1,"account":"004-123-4567890","preparedBy":"S-9"}]}
                """.formatted(staff).getBytes(StandardCharsets.UTF_8);
        return () -> {
            together.await();
            try {
                feed.take(key, body);
                return "taken";
            } catch (PushRefusal refusal) {
                return refusal.problem().name();
            }
        };
    }
}
