package kr.chungbaek.e2e.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessesIT {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    @TempDir
    Path folder;

    @Test
    void aKilledDemoEndsWithTheScoreOfOneThatNobodyDisturbed() throws Exception {
        new Script(folder).run("kill-and-resume.sh", "45");
    }

    @Test
    void hubAndSpokeAsTwoProcessesFindWhatTheDemoFinds() throws Exception {
        assumeTrue(
                databaseIsInstalled(),
                "skipped: two processes need a PostgreSQL server (Debian, Ubuntu: apt install postgresql)");

        new Script(folder).run("two-processes.sh", "jeju");
    }

    private static boolean databaseIsInstalled() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return false;
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.anyMatch(version -> Files.isExecutable(version.resolve("bin/initdb")));
        }
    }
}
