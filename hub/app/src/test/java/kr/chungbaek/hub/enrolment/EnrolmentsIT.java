package kr.chungbaek.hub.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.records.RecordSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whom a hub knows while several threads read it. */
class EnrolmentsIT {

    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    Path folder;

    @Test
    void aSlowReaderForgetsNoNodeThatEnrolledMeanwhile() throws Exception {
        DriverManagerDataSource database = new DriverManagerDataSource(TestingDatabase.fresh(), "postgres", "");
        new RecordSchema(database)
                .migrate(HubModel.read(Path.of("../../config")).types().all().stream()
                        .limit(1)
                        .toList());
        SlowReading reading = new SlowReading(database);
        Enrolments enrolments = new Enrolments(
                reading,
                new DataSourceTransactionManager(database),
                Authority.open(folder, Clock.systemUTC()),
                List.of("jeju"),
                Duration.ofDays(90),
                Clock.systemUTC());

        Thread slow = new Thread(enrolments::refresh);
        reading.slow = slow;
        slow.start();
        assertThat(reading.hasRead.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        new EnrolmentTable(new JdbcTemplate(database)).node("jeju", key(), Instant.now());
        Thread quick = new Thread(enrolments::refresh);
        quick.start();
        // It may have to wait for the slow one; if it need not, it is over by then.
        quick.join(Duration.ofSeconds(1).toMillis());
        reading.mayGoOn.countDown();
        slow.join();
        quick.join();

        assertThat(enrolments.signingKey("jeju")).isPresent();
    }

    private static PublicKey key() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
    }

    /** One thread has read, and does not go on until it is told to. */
    private static final class SlowReading extends JdbcTemplate {

        private final CountDownLatch hasRead = new CountDownLatch(1);
        private final CountDownLatch mayGoOn = new CountDownLatch(1);
        private volatile Thread slow;

        SlowReading(DriverManagerDataSource database) {
            super(database);
        }

        /** The keys are what is read last. */
        @Override
        public void query(String sql, RowCallbackHandler rows) {
            super.query(sql, rows);
            if (Thread.currentThread() == slow) {
                hasRead.countDown();
                awaitPermission();
            }
        }

        private void awaitPermission() {
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
