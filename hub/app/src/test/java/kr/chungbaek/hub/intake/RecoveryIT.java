package kr.chungbaek.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.TestingSpoke;
import kr.chungbaek.hub.records.RecordSchema;
import kr.chungbaek.hub.records.RecordStore;
import kr.chungbaek.wire.chain.Hello;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

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
        intake = new Intake(
                jdbc,
                new DataSourceTransactionManager(Objects.requireNonNull(jdbc.getDataSource())),
                MODEL.types(),
                new RecordStore(jdbc, MODEL.governments()::family),
                MODEL.governments(),
                region -> Optional.of(jeju.keys().getPublic()),
                event -> {});
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
    void aHubThatHasWhatItAcknowledgedKeepsItsIncarnation() {
        String before = incarnation();
        intake.receive("jeju", jeju.seal(List.of(), List.of(), null));
        jeju.seal(List.of(), List.of(), null);

        hello(null);
        hello(new Hello.Acknowledged(before, 1, 1));
        hello(new Hello.Acknowledged(before, 2, 7));

        assertThat(incarnation()).isEqualTo(before);
    }

    private String hello(Hello.Acknowledged acknowledged) {
        return intake.receive("jeju", jeju.hello(acknowledged)).incarnation();
    }

    private String incarnation() {
        return jdbc.queryForObject("select incarnation from intake.hub", String.class);
    }
}
