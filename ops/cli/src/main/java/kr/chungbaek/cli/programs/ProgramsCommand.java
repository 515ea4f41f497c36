package kr.chungbaek.cli.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.wire.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the guide pages of all programs anew. */
@Command(
        name = "programs",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes a page in Korean and English for each program: what it compares and by which law, what an officer",
            "should check, and what it is known to stay quiet about. The build fails when those in ops/docs/programs",
            "differ from what this command writes."
        },
        footer = {"", "Exit status: 0, or 2 when a file of the configuration has a mistake."})
public final class ProgramsCommand implements Callable<Integer> {

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Folder to write to; default: the project's ops/docs/programs.")
    private Path folder = Path.of(System.getProperty("cb.home", "."), "ops", "docs", "programs");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        Configuration configuration = Configuration.read(Home.config(), problems);
        problems.refuse();
        Map<String, String> pages = ProgramPages.of(configuration);
        Files.createDirectories(folder);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
        for (Path left : leftOver(pages)) {
            Files.delete(left);
        }
        spec.commandLine().getOut().printf("%s: %d programs%n", folder, pages.size() - 1);
        return 0;
    }

    /** Pages of programs that are no more. Other files are left alone. */
    private List<Path> leftOver(Map<String, String> pages) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[A-Z]{2}-\\d+\\.md"))
                    .filter(file -> !pages.containsKey(file.getFileName().toString()))
                    .toList();
        }
    }
}
