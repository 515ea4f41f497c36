package kr.chungbaek.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SchemasTest {

    private static final Path FOLDER = Path.of("../../config/schema");

    @Test
    void committedSchemasAreThoseOfTheProgram() throws IOException {
        for (String name : Schemas.texts().keySet()) {
            assertThat(FOLDER.resolve(name))
                    .as("run 'ops/cb schema' and commit config/schema")
                    .exists()
                    .hasContent(Schemas.texts().get(name));
        }
    }

    @Test
    void noSchemaIsLeftOver() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();

            assertThat(names).containsExactlyElementsOf(Schemas.texts().keySet());
        }
    }
}
