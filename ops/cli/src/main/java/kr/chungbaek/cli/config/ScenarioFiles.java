package kr.chungbaek.cli.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;

/** Scenario files that somebody names on the command line. */
public final class ScenarioFiles {

    private ScenarioFiles() {}

    /**
     * Under the names by which they were given.
     *
     * @throws Refusal when a file is not there
     * @throws kr.chungbaek.wire.problem.ConfigException when one is not UTF-8
     */
    public static List<ConfigText> read(List<Path> files) {
        Problems problems = new Problems();
        List<ConfigText> texts = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Refusal("cb: there is no file '" + file + "'.");
            }
            read(file, problems).ifPresent(texts::add);
        }
        problems.refuse();
        return texts;
    }

    private static Optional<ConfigText> read(Path file, Problems problems) {
        Problems own = new Problems();
        Path whole = file.toAbsolutePath();
        Optional<ConfigText> text = ConfigFolder.readFile(whole.getParent(), String.valueOf(whole.getFileName()), own);
        for (Problem one : own.sorted()) {
            Position at =
                    new Position(file.toString(), one.at().line(), one.at().column());
            problems.add(new Problem(at, one.what(), one.allowed(), one.remedy()));
        }
        return text.map(read -> new ConfigText(file.toString(), read.text()));
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
