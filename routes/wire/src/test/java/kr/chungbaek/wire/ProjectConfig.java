package kr.chungbaek.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.wire.yaml.ConfigText;

/** The project's own {@code config}, for tests. */
public final class ProjectConfig {

    private static final Path ROOT = Path.of("../../config");

    private ProjectConfig() {}

    public static ConfigText file(String path) {
        try {
            return new ConfigText("config/" + path, Files.readString(ROOT.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<ConfigText> files(String folder) {
        try (Stream<Path> paths = Files.walk(ROOT.resolve(folder))) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> file(ROOT.relativize(path).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
