package kr.chungbaek.cli.rules;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.cli.config.ScenarioFiles;
import kr.chungbaek.scenario.compile.Comparison;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.Bilingual;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a scenario means. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Says in words, in Korean and English, what a scenario looks for; with --sql the statement that judges.",
        footer = {
            "",
            "Exit status: 0, or 2 when the file has a mistake.",
            "",
            "Examples:",
            "  ops/cb explain config/scenarios/local-tax/LT-04-acquisition-tax-after-completion.yaml",
            "  ops/cb explain config/scenarios/local-tax/LT-04-acquisition-tax-after-completion.yaml --sql"
        })
public final class ExplainCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", description = "A scenario file.")
    private Path file = Path.of("scenario.yaml");

    @Option(names = "--sql", description = "Print the SQL; a '?' stands for today.")
    private boolean sql;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Configuration configuration =
                Configuration.read(ScenarioFiles.root(file), ScenarioFiles.read(List.of(file)), problems);
        problems.refuse();
        configuration.compiled().forEach(this::explain);
        return 0;
    }

    private void explain(CompiledScenario scenario) {
        PrintWriter out = spec.commandLine().getOut();
        if (sql) {
            out.println(scenario.judgeAll().sql());
            return;
        }
        Bilingual title = scenario.scenario().title();
        Bilingual text = Comparison.of(scenario).text();
        out.printf("%s %s%n%n%s%n%n", scenario.name(), title.ko(), text.ko());
        out.printf("%s %s%n%n%s%n", scenario.name(), title.en(), text.en());
    }
}
