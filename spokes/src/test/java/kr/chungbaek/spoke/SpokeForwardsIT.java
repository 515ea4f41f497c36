package kr.chungbaek.spoke;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import kr.chungbaek.wire.batch.Completeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpokeForwardsIT {

    @TempDir
    Path folder;

    @Test
    void rowsOfATableReachTheHubSignedAndInOrder() throws Exception {
        try (TestingSource source = TestingSource.start();
                TestingBroker broker =
                        TestingBroker.start(folder.resolve("broker"), "records.jeju", "acks.jeju", "alerts.jeju");
                TestingSpoke spoke = new TestingSpoke(folder);
                FakeHub hub = FakeHub.start(broker, "jeju", spoke.pair().getPublic())) {
            source.assess("A-1");
            spoke.with("jeju.db.url", source.url())
                    .with("chungbaek.broker.url", broker.url())
                    .start();

            eventually(() -> assertThat(hub.entries("tax-assessments")).hasSize(1));
            eventually(() -> assertThat(hub.completeness("tax-assessments"))
                    .contains(new Completeness("tax-assessments", "50000", LocalDate.of(2026, 6, 29))));
            source.assess("A-2");
            eventually(() -> assertThat(hub.entries("tax-assessments")).hasSize(2));

            assertThat(hub.batches())
                    .filteredOn(batch -> !batch.declarations().isEmpty())
                    .singleElement()
                    .satisfies(batch -> assertThat(batch.declarations()).hasSize(12));
            assertThat(hub.entries("tax-assessments").get(0).government()).isEqualTo("50000");
            assertThat(hub.entries("tax-assessments").get(0).values().get(3).toString())
                    .startsWith("tk1:");
            assertThat(hub.problems()).isEmpty();
        }
    }
}
