package kr.chungbaek.cli.check;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.Version;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds every mistake in a configuration folder, without a database. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Validates a configuration folder and tells every problem in one run, without a database.",
            "A problem is told as path:line:column: what; what is allowed; what to do. What is no mistake",
            "but likely not meant is told as a note."
        },
        footer = {
            "",
            "Exit status: 0 when there is no problem, 1 when there is one, 2 when there is no such folder.",
            "",
            "Examples:",
            "  ops/cb check                 the project's own config",
            "  ops/cb check /etc/chungbaek  another folder"
        })
public final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder. Default: the project's config.")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path root = folder == null ? Home.config() : folder;
        if (!Files.isDirectory(root)) {
            throw new ParameterException(spec.commandLine(), "'" + root + "' is not a folder.");
        }
        Problems problems = new Problems();
        ConfigCheck check = ConfigCheck.of(root, problems);
        PrintWriter out = spec.commandLine().getOut();
        List<Problem> found = problems.sorted();
        found.forEach(out::println);
        check.notes().forEach(note -> out.println("note: " + note));
        if (!found.isEmpty()) {
            out.printf("%d problem%s in '%s'%n", found.size(), found.size() == 1 ? "" : "s", root);
            return 1;
        }
        out.printf("'%s' has no problem: %s%n", root, String.join(", ", check.counts()));
        return 0;
    }
}
