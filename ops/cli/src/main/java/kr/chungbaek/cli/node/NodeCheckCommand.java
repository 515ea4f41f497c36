package kr.chungbaek.cli.node;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.control.PartSettings;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.spoke.node.NodeConfig;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;
import kr.chungbaek.wire.reference.Governments;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds every mistake in what a node reads. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Validates what a node reads of a configuration folder: record types, feeds, nodes, route templates and reference",
            "data. Tells every problem in one run, as path:line:column: what; what is allowed; what to do."
        },
        footer = {"", "Exit status: 0 when there is no problem, 1 when there is one, 2 when there is no such folder."})
public final class NodeCheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder. Default: the one in the spoke's settings, or the one that came along.")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path root = folder == null ? usual() : folder;
        if (!Files.isDirectory(root)) {
            throw new ParameterException(spec.commandLine(), "'" + root + "' is not a folder.");
        }
        Problems problems = new Problems();
        String counts = read(root, problems);
        PrintWriter out = spec.commandLine().getOut();
        List<Problem> found = problems.sorted();
        if (found.isEmpty()) {
            out.printf("'%s' has no problem: %s%n", root, counts);
            return 0;
        }
        found.forEach(out::println);
        out.printf("%d problem%s in '%s'%n", found.size(), found.size() == 1 ? "" : "s", root);
        return 1;
    }

    private static String read(Path root, Problems problems) {
        Governments governments = Governments.read(
                ConfigFolder.readFile(root, "reference/governments.csv"),
                ConfigFolder.readFile(root, "reference/government_successions.csv"),
                problems);
        BusinessCalendar.read(ConfigFolder.readFile(root, "reference/holidays.csv"), problems);
        RecordTypes types = RecordTypeReader.read(ConfigFolder.read(root, "records", problems), problems);
        NodeConfig nodes = NodeConfig.read(root, types, governments, problems);
        NodeCheck.check(nodes, governments, problems);
        return "%d record types, %d feeds, %d nodes, %d governments"
                .formatted(
                        types.all().size(),
                        nodes.layouts().size(),
                        nodes.nodes().size(),
                        governments.all().size());
    }

    private static Path usual() {
        String told = new PartSettings("spoke", Optional.empty()).read().getProperty("chungbaek.config", "");
        return told.isBlank() ? Home.config() : Path.of(told.strip());
    }
}
