package kr.chungbaek.cli.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import kr.chungbaek.hub.offline.CaseRow;
import org.jspecify.annotations.Nullable;

/** The answer of a run as a CSV file, in an order that does not depend on anything but the cases. */
final class CasesFile {

    private static final List<String> HEADER = List.of("scenario", "government", "case_key", "status", "due", "amount");

    private static final Comparator<CaseRow> ORDER = byBytes(CaseRow::scenario)
            .thenComparing(byBytes(CaseRow::government))
            .thenComparing(byBytes(CaseRow::caseKey))
            .thenComparing(byBytes(CaseRow::status));

    private CasesFile() {}

    static void write(Path file, Collection<CaseRow> cases) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(unfinished, StandardCharsets.UTF_8)) {
            csv.writeRecord(HEADER);
            cases.stream().sorted(ORDER).forEach(row -> csv.writeRecord(cells(row)));
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> cells(CaseRow row) {
        return List.of(
                row.scenario(), row.government(), row.caseKey(), row.status(), text(row.due()), text(row.amount()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Comparator<CaseRow> byBytes(Function<CaseRow, String> column) {
        return Comparator.comparing(row -> column.apply(row).getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
    }
}
