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
            "Validates a configuration folder without a database and tells every problem in one run.",
            "Each is told as path:line:column: what; what is allowed; what to do.",
            "",
            "A problem is what hub or spoke would refuse, and what would be judged wrongly or not at all: a file",
            "that cannot be read, a name that does not exist, a file whose name ends in .yml, governments and",
            "successions that contradict each other, a government of no node, a node or area in the wrong file,",
            "a scenario without an example of each kind.",
            "A note is what may be meant, and likely is not: a feed that one node lacks or no node has, records",
            "that no feed brings or no scenario reads, a parameter that nothing reads, a rule that raises before",
            "anything can have come. Notes on what other files say wait until those have no problem."
        },
        footer = {
            "",
            "Exit status: 0 when there is no problem, also with notes; 1 when there is one; 2 when there is no",
            "such folder.",
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
