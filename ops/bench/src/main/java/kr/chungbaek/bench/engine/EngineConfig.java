package kr.chungbaek.bench.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.wire.problem.Problems;

/** The configuration folder that is judged by: it lies among the resources, its files named by a list beside them. */
final class EngineConfig {

    private static final String FILES = "config/files.txt";

    private EngineConfig() {}

    /** Copies it to a folder and reads it there. */
    static Configuration read(Path folder) throws IOException {
        for (String file : List.of(text(FILES).split("\n"))) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, text("config/" + file));
        }
        Problems problems = new Problems();
        Configuration configuration = Configuration.read(folder, problems);
        problems.refuse();
        return configuration;
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EngineConfig.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
