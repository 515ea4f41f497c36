package kr.chungbaek.simulator.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.simulator.world.Fact;
import kr.chungbaek.wire.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** A bank's file with titles in the first line, in the charset of Korean banks. */
final class CsvFile implements DayFile {

    private final Form form;
    private final CsvWriter csv;

    CsvFile(Form form, OutputStream out) throws IOException {
        this.form = form;
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, FixedFile.CHARSET));
        YamlMap titles = form.source().map("csv").map("columns");
        List<String> header =
                new ArrayList<>(List.of(titles.scalar(form.government()).text()));
        form.columns().forEach(column -> header.add(titles.scalar(column.name()).text()));
        csv.writeRecord(header);
    }

    @Override
    public void add(Fact fact) {
        List<String> cells = new ArrayList<>(List.of(fact.government()));
        for (FormColumn column : form.columns()) {
            @Nullable
            Object value = fact.values().get(form.type().indexOf(column.field().name()));
            cells.add(value == null ? "" : column.text(value));
        }
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
