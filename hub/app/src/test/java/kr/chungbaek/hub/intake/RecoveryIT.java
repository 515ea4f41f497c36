package kr.chungbaek.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.RestoredHub;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.TestingSpoke;
import kr.chungbaek.hub.records.RecordSchema;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.chain.Acknowledgement;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.chain.Hello;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A hub or a spoke that was restored from a backup. */
class RecoveryIT {

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));

    private JdbcTemplate jdbc;
    private Intake intake;
    private TestingSpoke jeju;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        DataSource database = TestingDatabase.freshDataSource();
        new RecordSchema(database).migrate(MODEL.types().all());
        jdbc = new JdbcTemplate(database);
        jeju = new TestingSpoke("jeju", folder);
        intake = intake(Remedies.NONE);
    }

    /** A hub that was started with what an operator allowed. */
    private Intake intake(Remedies remedies) {
        return TestingIntake.of(jdbc, MODEL, jeju, remedies);
    }

    @Test
    void aHubBehindWhatItAcknowledgedChangesItsIncarnationOnce() {
        String before = incarnation();
        intake.receive("jeju", jeju.seal(List.of(), List.of(), null));

        String after = hello(new Hello.Acknowledged(before, 1, 2));
        String again = hello(new Hello.Acknowledged(before, 1, 2));

        assertThat(after).isNotEqualTo(before).isEqualTo(incarnation());
        assertThat(again).isEqualTo(after);
    }

    @Test
    void eachRestoreChangesTheIncarnationAgain() {
        String first = incarnation();
        String second = hello(new Hello.Acknowledged(first, 1, 2));
        jdbc.update("delete from intake.former_incarnation");
        jdbc.update("update intake.hub set incarnation = ?", first);

        String third = hello(new Hello.Acknowledged(second, 1, 2));

        assertThat(List.of(first, second)).doesNotContain(third);
        assertThat(hello(new Hello.Acknowledged(second, 1, 2))).isEqualTo(third);
        assertThat(hello(new Hello.Acknowledged(first, 1, 2))).isEqualTo(third);
    }

    @Test
    void aRestoredDatabaseIsAnotherHubBeforeAnyNodeShowsIt() {
        String before = incarnation();
        RestoredHub.prepare(Objects.requireNonNull(jdbc.getDataSource()), Clock.systemUTC());
        String after = incarnation();

        hello(new Hello.Acknowledged(before, 1, 2));

        assertThat(after).isNotEqualTo(before).isEqualTo(incarnation());
    }

    @Test
    void aHubThatHasWhatItAcknowledgedKeepsItsIncarnation() {
        String before = incarnation();
        intake.receive("jeju", jeju.seal(List.of(), List.of(), null));
        jeju.seal(List.of(), List.of(), null);

        hello(null);
        hello(new Hello.Acknowledged(before, 1, 1));
        hello(new Hello.Acknowledged(before, 2, 0));

        assertThat(incarnation()).isEqualTo(before);
    }

    @Test
    void aHubOfBeforeAnEpochDoesNotBeginItASecondTime() {
        append(intake);
        Frontier own = jeju.frontier();
        String before = incarnation();
        jeju.begin(2);
        jeju.seal(List.of(), List.of(), null);
        Intake allowed = intake(new Remedies(Map.of("jeju", 2L), Map.of()));

        Acknowledgement answer = allowed.receive("jeju", jeju.hello(new Hello.Acknowledged(before, 2, 1)));

        assertThat(answer.frontier())
                .as("what it lacks is more than this epoch")
                .isEqualTo(own);
        assertThat(answer.incarnation()).isNotEqualTo(before);
    }

    @Test
    void takesANewEpochOnlyWhenAnOperatorHasAllowedIt() {
        append(intake);
        jeju.begin(2);
        intake.receive("jeju", jeju.hello(null));
        Acknowledgement refused = append(intake);
        assertThat(refused.refusal()).startsWith("BROKEN_CHAIN").contains("chungbaek.accept-epoch.jeju=2");

        jeju.begin(2);
        Intake allowed = intake(new Remedies(Map.of("jeju", 2L), Map.of()));
        Acknowledgement answer = allowed.receive("jeju", jeju.hello(null));
        Acknowledgement first = append(allowed);

        assertThat(answer.frontier()).isEqualTo(Frontier.beginning(2));
        assertThat(first.refusal()).isEmpty();
        assertThat(first.frontier()).isEqualTo(jeju.frontier());
        assertThat(allowed.receive("jeju", jeju.hello(null)).frontier()).isEqualTo(jeju.frontier());
    }

    @Test
    void anAllowedEpochIsNoOtherEpoch() {
        append(intake);
        Intake allowed = intake(new Remedies(Map.of("jeju", 2L, "seoul", 3L), Map.of()));

        jeju.begin(3);
        allowed.receive("jeju", jeju.hello(null));

        assertThat(append(allowed).refusal()).startsWith("BROKEN_CHAIN");
    }

    @Test
    void aHelloOfAnotherChainIsAnsweredAndStopsNothing() {
        append(intake);
        Frontier own = jeju.frontier();
        jeju.begin(1);
        jeju.seal(List.of(declaration()), List.of(), null);

        Acknowledgement answer = intake.receive("jeju", jeju.hello(null));

        assertThat(answer.frontier()).isEqualTo(own).isNotEqualTo(jeju.frontier());
        assertThat(answer.refusal()).isEmpty();
        assertThat(stopped()).isZero();
    }

    @Test
    void aStoppedRegionGoesOnWhereTheOperatorSays() {
        append(intake);
        Frontier own = jeju.frontier();
        fork();
        assertThat(stopped()).isOne();

        intake(new Remedies(Map.of(), Map.of("jeju", "1.7"))).restartStopped();
        assertThat(stopped()).isOne();
        intake(new Remedies(Map.of(), Map.of("jeju", "1.1"))).restartStopped();

        assertThat(stopped()).isZero();
        assertThat(intake.receive("jeju", jeju.hello(null)).frontier()).isEqualTo(own);
    }

    @Test
    void aNewEpochStartsAStoppedRegion() {
        append(intake);
        fork();
        jeju.begin(2);
        Intake allowed = intake(new Remedies(Map.of("jeju", 2L), Map.of()));

        Acknowledgement answer = allowed.receive("jeju", jeju.hello(null));

        assertThat(answer.refusal()).isEmpty();
        assertThat(append(allowed).frontier().sequence()).isEqualTo(1);
        assertThat(stopped()).isZero();
    }

    @Test
    void remediesForARegionThatIsNotEnrolledAreRefused() {
        assertThatThrownBy(() -> new Remedies(Map.of("jejo", 2L), Map.of()).checked(List.of("jeju")))
                .hasMessageContaining("[jejo]")
                .hasMessageContaining("Allowed: [jeju]");
    }

    private Acknowledgement append(Intake to) {
        return to.receive("jeju", jeju.seal(List.of(), List.of(), null));
    }

    /** Another chain that also begins at number 1. */
    private void fork() {
        jeju.begin(1);
        intake.receive("jeju", jeju.seal(List.of(declaration()), List.of(), null));
    }

    private static FeedDeclaration declaration() {
        return new FeedDeclaration(
                "tax", "tax_assessment", List.of("50000"), LocalDate.of(2020, 1, 1), null, Duration.ofDays(1));
    }

    private long stopped() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from intake.chain where stopped_at is not null", Long.class));
    }

    private String hello(Hello.Acknowledged acknowledged) {
        return intake.receive("jeju", jeju.hello(acknowledged)).incarnation();
    }

    private String incarnation() {
        return jdbc.queryForObject("select incarnation from intake.hub", String.class);
    }
}
