package kr.chungbaek.e2e.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.chungbaek.e2e.process.Command;

/** A clone of the project for one reader: its configuration, and the command. */
final class Clone {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final String NODE = "config/nodes/jeju.yaml";

    private final Path folder;

    private Clone(Path folder) {
        this.folder = folder;
    }

    static Clone make(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(ROOT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.createDirectories(folder.resolve("ops"));
        Command.write(folder.resolve("ops/cb"), folder);
        return new Clone(folder);
    }

    /** Runs commands to their end, and tells what they said. */
    String run(String commands) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "said", ".log");
        Process shell = start(commands, log);
        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).as(commands).isTrue();
        String said = Files.readString(log);
        assertThat(shell.exitValue()).as("%s%nsaid:%n%s", commands, said).isZero();
        return said;
    }

    /** Starts commands; {@code exec} before the last lets a signal reach it. */
    Process start(String commands, Path log) throws IOException {
        return new ProcessBuilder("sh", "-euc", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Writes the file that the first line of a block names. */
    void write(String yaml) throws IOException {
        String name = yaml.substring("# ".length(), yaml.indexOf('\n'));
        assertThat(name).startsWith("config/").endsWith(".yaml");
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
    }

    /** Adds lines to a part of Jeju's node file. */
    void add(String part, String lines) throws IOException {
        replace(NODE, "\n" + part + ":\n", "\n" + part + ":\n" + lines);
    }

    void replace(String name, String before, String after) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }
}
