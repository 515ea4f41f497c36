package kr.chungbaek.cli.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.wire.problem.Problems;
import org.junit.jupiter.api.Test;

final class ProgramPagesTest {

    private static final Path FOLDER = Path.of("../../ops/docs/programs");

    @Test
    void committedPagesAreThoseOfTheProgramsAndNoneIsLeftOver() throws IOException {
        Problems problems = new Problems();
        Map<String, String> pages = ProgramPages.of(Configuration.read(Home.config(), problems));
        problems.refuse();

        pages.forEach((name, text) -> assertThat(FOLDER.resolve(name))
                .as("run 'ops/cb programs' and commit ops/docs/programs")
                .exists()
                .hasContent(text));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }
}
