package kr.chungbaek.e2e.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One script beside this module's pom, run on the classes under test instead of a build of its own. */
final class Script {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path ROOT = MODULE.getParent().getParent();
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int PORTS = 40;

    private final Path folder;

    /** @param folder for the log and the command, removed by the caller */
    Script(Path folder) {
        this.folder = folder;
    }

    /** Runs the script to its end and fails with what it printed when it does. */
    void run(String name, String... arguments) throws IOException, InterruptedException {
        File log = folder.resolve("script.log").toFile();
        List<String> command =
                new ArrayList<>(List.of("sh", MODULE.resolve(name).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment()
                .put("CB_E2E_COMMAND", Command.write(folder.resolve("cb"), ROOT).toString());
        // One region is enough to see a kill; the script alone takes two.
        builder.environment().put("CB_E2E_REGIONS", "jeju");
        builder.environment().put("CB_E2E_PORT", String.valueOf(Ports.free(PORTS)));

        Process process = builder.start();
        boolean ended = process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            // The script ends what it has started.
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
        assertThat(ended && process.exitValue() == 0)
                .as(() -> "%s %s said:%n%s".formatted(name, List.of(arguments), read(log)))
                .isTrue();
    }

    private static String read(File log) {
        try {
            return Files.readString(log.toPath());
        } catch (IOException e) {
            return "(nothing that can be read: " + e.getMessage() + ")";
        }
    }
}
