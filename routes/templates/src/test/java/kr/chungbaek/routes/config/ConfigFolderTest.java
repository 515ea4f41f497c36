package kr.chungbaek.routes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.chungbaek.wire.problem.ConfigException;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigFolderTest {

    @TempDir
    private Path temporary;

    private Path root = Path.of("config");

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectories(temporary.resolve("config"));
    }

    @Test
    void readsYamlOfAllDepthsInOrderWithPathsFromTheFoldersName() throws IOException {
        write("records/hr/b.yaml", "b");
        write("records/a.yaml", "a");
        write("records/notes.txt", "no");

        assertThat(ConfigFolder.read(root, "records"))
                .extracting(ConfigText::path)
                .containsExactly("config/records/a.yaml", "config/records/hr/b.yaml");
    }

    @Test
    void aFileThatIsMeantButHasAnotherEndingIsTold() throws IOException {
        write("records/a.yml", "a");
        write("records/hr/b.YAML", "b");
        write("records/c.yaml.txt", "c");
        write("records/.d.yml", "what an editor leaves behind");
        write("records/e.yaml~", "the same");
        Problems problems = new Problems();

        assertThat(ConfigFolder.read(root, "records", problems)).isEmpty();

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "config/records/a.yml: the file is not read, because its name ends in '.yml'."
                                + " Allowed: .yaml. Rename it to 'a.yaml', or remove it.",
                        "config/records/c.yaml.txt: the file is not read, because its name ends in '.yaml.txt'."
                                + " Allowed: .yaml. Rename it to 'c.yaml', or remove it.",
                        "config/records/hr/b.YAML: the file is not read, because its name ends in '.YAML'."
                                + " Allowed: .yaml. Rename it to 'b.yaml', or remove it.");
    }

    @Test
    void aSubfolderThatIsNotThereIsEmpty() {
        assertThat(ConfigFolder.read(root, "feeds")).isEmpty();
    }

    @Test
    void aRootThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> ConfigFolder.read(root.resolve("nowhere"), "records"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("there is no folder");
    }

    @Test
    void allFilesThatAreNotUtf8AreTold() throws IOException {
        Files.write(write("records/a.yaml", ""), new byte[] {'a', '\n', ' ', ' ', (byte) 0xB0, (byte) 0xA1});
        Files.write(write("records/b.yaml", ""), new byte[] {(byte) 0xFF});

        assertThatThrownBy(() -> ConfigFolder.read(root, "records"))
                .hasMessage("config/records/a.yaml:2:3: the file is not UTF-8: byte 0xB0 does not fit here."
                        + " Save it as UTF-8; it may be EUC-KR or MS949 now.\n"
                        + "config/records/b.yaml:1:1: the file is not UTF-8: byte 0xFF does not fit here."
                        + " Save it as UTF-8; it may be EUC-KR or MS949 now.");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        write("records/a.yaml", "\uFEFFrecord: x");

        assertThat(ConfigFolder.read(root, "records"))
                .extracting(ConfigText::text)
                .containsExactly("record: x");
    }

    @Test
    void aFileThatMustBeThereIsMissed() {
        assertThatThrownBy(() -> ConfigFolder.readFile(root, "reference/holidays.csv"))
                .hasMessage("config/reference/holidays.csv: the file is missing. Add it.");
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
