package kr.chungbaek.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.simulator.plot.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoFolderTest {

    private static final DemoSettings SETTINGS =
            new DemoSettings(List.of("incheon", "jeju"), Scale.SMALL, LocalDate.of(2027, 2, 20), 7, 8080);

    @TempDir
    private Path parent;

    @Test
    void remembersWhatItWasBegunWith() throws Exception {
        Path path = parent.resolve("a demo");
        try (DemoFolder folder = DemoFolder.open(Optional.of(path))) {
            folder.keep(SETTINGS);
        }

        try (DemoFolder again = DemoFolder.open(Optional.of(path))) {
            assertThat(again.settings()).contains(SETTINGS);
        }
    }

    @Test
    void removesATemporaryFolderAtTheEnd() throws Exception {
        DemoFolder folder = DemoFolder.open(Optional.empty());
        Files.writeString(folder.resolve("something"), "x");

        folder.close();

        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void keepsTheScoreOfATemporaryFolder() throws Exception {
        DemoFolder folder = DemoFolder.open(Optional.empty());
        Files.writeString(folder.resolve("something"), "x");
        Files.writeString(folder.resolve(DemoFolder.SCORE), "{}");

        folder.close();

        assertThat(folder.path().toFile().list()).containsExactly(DemoFolder.SCORE);
        Files.delete(folder.resolve(DemoFolder.SCORE));
        Files.delete(folder.path());
    }

    @Test
    void keepsATemporaryFolderThatSomebodyMayWantToLookInto() throws Exception {
        DemoFolder folder = DemoFolder.open(Optional.empty());
        folder.keepForLooking();

        folder.close();

        assertThat(folder.path()).isDirectory();
        Files.delete(folder.path().resolve("demo.lock"));
        Files.delete(folder.path());
    }

    @Test
    void keepsAFolderThatWasAskedFor() throws Exception {
        Path path = parent.resolve("kept");

        DemoFolder.open(Optional.of(path)).close();

        assertThat(path).isDirectory();
    }
}
