package kr.chungbaek.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkTest {

    @Test
    void hasTheProportionsOfDailyWork(@TempDir Path folder) throws IOException {
        DataFolder data = new DataFolder(folder);

        Work.write(data, 20_000, 1);

        assertThat(data.missing()).isEmpty();
        assertThat(data.records()).isBetween(20_000L, 20_010L);
        assertThat(Files.readAllLines(data.file(Kind.COMPLETION))).hasSize(1_001);
        assertThat(Files.readAllLines(data.file(Kind.TRANSFER))).hasSize(7_001);
        assertThat(data.expectedCases()).hasSizeBetween(20, 60);
    }

    @Test
    void isTheSameForOneSeed(@TempDir Path first, @TempDir Path second) throws IOException {
        Work.write(new DataFolder(first), 2_000, 7);
        Work.write(new DataFolder(second), 2_000, 7);

        assertThat(lines(first)).isEqualTo(lines(second));
    }

    private static List<String> lines(Path folder) throws IOException {
        return Files.readAllLines(new DataFolder(folder).stream(0));
    }
}
