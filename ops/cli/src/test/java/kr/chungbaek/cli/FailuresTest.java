package kr.chungbaek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a command says when it cannot. */
class FailuresTest {

    @TempDir
    Path folder;

    @Command(name = "writes")
    private static final class Writes implements Callable<Integer> {

        @Option(names = "--port", converter = PortNumber.class)
        private Integer port = 1;

        private final Path target;

        Writes(Path target) {
            this.target = target;
        }

        @Override
        public Integer call() throws Exception {
            Files.createFile(target);
            return port;
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsNoMistakeOfTheProgram() {
        Path missing = folder.resolve("none/b.zip");

        assertThat(said(missing))
                .startsWith(
                        "cb: '" + missing + "' cannot be read or written: it, or the folder it is to lie in, is not")
                .doesNotContain("mistake in the program");
    }

    @Test
    void aPortIsOneThatThereIs() {
        assertThat(said(folder.resolve("a"), "--port", "99999"))
                .contains("Invalid value for option '--port': '99999' is no port; allowed: 1 to 65535");
        assertThat(said(folder.resolve("b"), "--port", "http")).contains("'http' is no port");
        assertThat(said(folder.resolve("c"), "--port", "65535")).isEmpty();
    }

    private static String said(Path target, String... arguments) {
        StringWriter said = new StringWriter();
        CommandLine line = CommandLines.of(new Writes(target)).setErr(new PrintWriter(said, true));
        line.execute(arguments);
        return said.toString();
    }
}
