package kr.chungbaek.e2e.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What {@code ops/cb} does once all is built, on the classes under test instead of a build of its own. */
public final class Command {

    private Command() {}

    /**
     * Writes a command.
     *
     * @param home the clone that it belongs to
     */
    public static Path write(Path file, Path home) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(file, """
                #!/bin/sh
                exec '%s' -Xmx1g -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 '-Dcb.home=%s' -cp '%s' kr.chungbaek.cli.Cb "$@"
                """.formatted(java, home, System.getProperty("java.class.path")));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
