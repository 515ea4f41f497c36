package kr.chungbaek.cli.simulate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.config.Basics;
import kr.chungbaek.cli.score.CaseId;
import kr.chungbaek.cli.score.KeyLine;
import kr.chungbaek.cli.score.Scorecard;
import kr.chungbaek.cli.score.ScorecardText;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.reference.Governments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores a file of cases against the answer key of simulated data. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Scores cases against the answer key of simulated data: recall, precision, and which innocent were accused.",
            "The cases may come from `cb run` or from any other tool that writes such a file."
        },
        footer = {
            "",
            "Exit status: 0 when all slips were found and nothing else, 1 when not, 2 when a file cannot be read.",
            "",
            "Example:",
            "  ops/cb score --data data --cases cases.csv"
        })
public final class ScoreCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Where `cb simulate` wrote.")
    private Path data = Path.of("data");

    @Option(
            names = "--cases",
            required = true,
            paramLabel = "FILE",
            description = "CSV with the columns scenario, government, case_key and amount.")
    private Path cases = Path.of("cases.csv");

    @Option(names = "--every", description = "Lists programs without a fault too.")
    private boolean every;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        Governments governments = Basics.read(Home.config(), problems).governments();
        problems.refuse();
        Scorecard card = Scorecard.of(
                key(data.resolve(AnswerKey.PLANTED), governments),
                key(data.resolve(AnswerKey.LOOK_ALIKES), governments),
                found(governments));
        PrintWriter console = spec.commandLine().getOut();
        ScorecardText.lines(card, every).forEach(console::println);
        return card.isPerfect() ? 0 : 1;
    }

    private List<KeyLine> key(Path file, Governments governments) throws IOException {
        List<KeyLine> lines = new ArrayList<>();
        for (NamedCsvRecord row : rows(file)) {
            String amount = row.getField("amount");
            lines.add(new KeyLine(
                    id(row, governments), amount.isEmpty() ? null : Long.valueOf(amount), row.getField("why")));
        }
        return lines;
    }

    private Map<CaseId, String> found(Governments governments) throws IOException {
        Map<CaseId, String> found = new TreeMap<>();
        for (NamedCsvRecord row : rows(cases)) {
            found.put(id(row, governments), row.getField("amount"));
        }
        return found;
    }

    private List<NamedCsvRecord> rows(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no file '" + file + "'.");
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static CaseId id(NamedCsvRecord row, Governments governments) {
        return new CaseId(
                row.getField("scenario"), governments.family(row.getField("government")), row.getField("case_key"));
    }
}
