package kr.chungbaek.hub.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.RestoredHub;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.records.RecordSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that was restored has forgotten what was revoked and used since its backup. */
class RestoredEnrolmentIT {

    private static final String CERTIFICATE = """
            insert into enrolment.certificate (fingerprint, region, issuer, issued_at, not_after, revoked_at)
            values (?, ?, 'hub', ?, ?, ?)
            """;

    private static final Instant NOW = Instant.now();

    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        DataSource database = TestingDatabase.freshDataSource();
        new RecordSchema(database)
                .migrate(HubModel.read(Path.of("../../config")).types().all());
        jdbc = new JdbcTemplate(database);
    }

    @Test
    void noTokenThatWasOpenLetsANodeIn() {
        EnrolmentTable table = new EnrolmentTable(jdbc);
        table.invite(new byte[] {1}, "jeju", NOW, NOW.plus(Duration.ofDays(1)));
        table.invite(new byte[] {2}, "busan", NOW.minus(Duration.ofDays(2)), NOW.minus(Duration.ofDays(1)));
        table.invite(new byte[] {3}, "ulsan", NOW, NOW.plus(Duration.ofDays(1)));
        table.use(new byte[] {3}, NOW);

        RestoredEnrolment restored = prepare();

        assertThat(restored.tokens()).isEqualTo(1);
        assertThat(table.token(new byte[] {1}).orElseThrow().expiresAt()).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void thoseWhomItTrustsAreNamed() {
        node("jeju", NOW.plus(Duration.ofDays(30)), null);
        node("busan", NOW.plus(Duration.ofDays(30)), Timestamp.from(NOW));
        node("ulsan", NOW.minus(Duration.ofDays(1)), null);

        assertThat(prepare().trusted()).extracting(EnrolledNode::region).containsExactly("jeju");
    }

    private void node(String region, Instant until, Timestamp revoked) {
        jdbc.update(
                "insert into enrolment.node (region, signing_key, enrolled_at) values (?, '', ?)",
                region,
                Timestamp.from(NOW));
        jdbc.update(CERTIFICATE, "print of " + region, region, Timestamp.from(NOW), Timestamp.from(until), revoked);
    }

    private RestoredEnrolment prepare() {
        return RestoredHub.prepare(Objects.requireNonNull(jdbc.getDataSource()), Clock.systemUTC())
                .enrolment();
    }
}
