package kr.chungbaek.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.wire.yaml.ConfigText;

/** Scenario files that somebody names on the command line. */
public final class ScenarioFiles {

    private ScenarioFiles() {}

    /** @throws Refusal when a file is not there */
    public static List<ConfigText> read(List<Path> files) throws IOException {
        List<ConfigText> texts = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Refusal("cb: there is no file '" + file + "'.");
            }
            texts.add(new ConfigText(file.toString(), Files.readString(file)));
        }
        return texts;
    }

    /** The configuration folder that a file lies in, as {@code DIR/scenarios/…}; the project's when it lies in none. */
    public static Path root(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        while (folder != null) {
            if (Files.isDirectory(folder.resolve("records")) && Files.isDirectory(folder.resolve("scenarios"))) {
                return folder;
            }
            folder = folder.getParent();
        }
        return Home.config();
    }
}
