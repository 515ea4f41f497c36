package kr.chungbaek.cli.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.cli.Home;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.problem.Nearest;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;

/** Holds a scenario's area to its folder, and both to the areas that the project has. */
final class AreaCheck {

    private static final String FOLDER = "scenarios";

    private final List<String> areas;
    private final Problems problems;

    AreaCheck(Problems problems) {
        this.areas = areas(Home.config().resolve(FOLDER));
        this.problems = problems;
    }

    void check(Scenario scenario) {
        String area = scenario.area();
        if (areas.isEmpty()) {
            return;
        }
        if (area.isEmpty()) {
            tellMissing(scenario, folder(scenario));
            return;
        }
        if (!areas.contains(area)) {
            problems.unknown(scenario.areaAt(), "area", area, areas);
            return;
        }
        checkFolder(scenario, folder(scenario));
    }

    private void tellMissing(Scenario scenario, String folder) {
        String what = "scenario '" + scenario.name() + "' has no 'area'";
        String remedy = areas.contains(folder) ? "Write 'area: " + folder + "'." : "Add it.";
        problems.add(new Problem(scenario.areaAt(), what, Nearest.listing(folder, areas), remedy));
    }

    /** A file beside the folders belongs to the area that it names. */
    private void checkFolder(Scenario scenario, String folder) {
        String area = scenario.area();
        if (folder.equals(FOLDER) || folder.equals(area)) {
            return;
        }
        problems.add(
                scenario.areaAt(),
                "area '" + area + "' is not that of the file's folder '" + folder + "'",
                (areas.contains(folder) ? "Write 'area: " + folder + "', or move" : "Move") + " the file to '" + area
                        + "'.");
    }

    private static String folder(Scenario scenario) {
        Path folder = Path.of(scenario.at().path()).getParent();
        return folder == null ? "" : String.valueOf(folder.getFileName());
    }

    private static List<String> areas(Path scenarios) {
        if (!Files.isDirectory(scenarios)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(scenarios)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
