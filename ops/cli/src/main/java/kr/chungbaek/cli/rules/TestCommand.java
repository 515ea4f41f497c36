package kr.chungbaek.cli.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.cli.config.ScenarioFiles;
import kr.chungbaek.hub.offline.EngineStage;
import kr.chungbaek.hub.offline.ThrowAwayDatabase;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.example.ExampleCheck;
import kr.chungbaek.scenario.example.ExampleReport;
import kr.chungbaek.scenario.example.ExampleResult;
import kr.chungbaek.scenario.example.ExampleRunner;
import kr.chungbaek.scenario.example.WeakExamples;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays the examples of scenarios. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Plays the examples of scenarios on the hub's own engine. Each is played in every order in which its records",
            "may arrive, and with every record twice. Then changes each number and comparison of the rule, one at a time, and",
            "tells which changes no example notices; that is no error. A scenario lacks something when it has no example",
            "with a case, or none without one."
        },
        footer = {
            "",
            "Exit status: 0 when every example came out as expected and no scenario lacks one, 1 when not, 2 when a file",
            "has a mistake.",
            "",
            "Examples:",
            "  ops/cb test                                      all of the project's scenarios",
            "  ops/cb test config/scenarios/local-tax/LT-04-*   some of them"
        })
public final class TestCommand implements Callable<Integer> {

    private static final String BUFFERS = "64MB";

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Scenario files. Default: all of the project's.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        Configuration configuration = files.isEmpty()
                ? Configuration.read(Home.config(), problems)
                : Configuration.read(ScenarioFiles.root(files.get(0)), ScenarioFiles.read(files), problems);
        problems.refuse();
        try (ThrowAwayDatabase database = ThrowAwayDatabase.start(BUFFERS)) {
            EngineStage stage = new EngineStage(
                    database.dataSource(),
                    configuration.types(),
                    configuration.governments(),
                    configuration.calendar());
            return play(configuration, stage);
        }
    }

    private int play(Configuration configuration, EngineStage stage) {
        PrintWriter out = spec.commandLine().getOut();
        Tally tally = new Tally();
        for (CompiledScenario scenario : configuration.compiled()) {
            ExampleReport report = ExampleRunner.run(scenario, configuration.types(), stage);
            report.results().forEach(result -> tell(scenario, result));
            Optional<Problem> lack = ExampleCheck.of(scenario.scenario());
            lack.ifPresent(problem -> out.println("lacks " + problem));
            tally.add(report, lack.isPresent());
            if (report.isRight()) {
                WeakExamples.of(scenario, configuration.types(), stage)
                        .forEach(finding -> out.println("weak  " + finding));
            }
        }
        out.println(tally);
        return tally.isRight() ? 0 : 1;
    }

    private void tell(CompiledScenario scenario, ExampleResult result) {
        PrintWriter out = spec.commandLine().getOut();
        String verdict = result.isRight() ? "ok   " : "WRONG";
        out.printf(
                "%s %s  %s (%d orders)%n",
                verdict, scenario.name(), result.example().it(), result.plays());
        result.failures().forEach(failure -> out.println("      " + failure));
    }
}
