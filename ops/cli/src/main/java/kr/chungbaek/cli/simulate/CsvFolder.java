package kr.chungbaek.cli.simulate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import kr.chungbaek.simulator.plot.Answer;
import kr.chungbaek.simulator.plot.Sink;
import kr.chungbaek.simulator.world.Fact;
import kr.chungbaek.wire.record.RecordType;
import org.jspecify.annotations.Nullable;

/** A folder of CSV files as {@code cb run} reads them, one per record type, and two with the answer key. */
final class CsvFolder implements Sink, AutoCloseable {

    private static final long TELL_EVERY = 1_000_000;

    private final Path folder;
    private final Map<String, CsvWriter> files = new TreeMap<>();
    private final CsvWriter slips;
    private final CsvWriter lookAlikes;
    private final LongConsumer progress;
    private long records;

    /** @param progress hears how many records there are, every million */
    CsvFolder(Path folder, LongConsumer progress) throws IOException {
        this.folder = folder;
        this.progress = progress;
        this.slips = open(AnswerKey.PLANTED);
        this.lookAlikes = open(AnswerKey.LOOK_ALIKES);
        slips.writeRecord(AnswerKey.HEADER);
        lookAlikes.writeRecord(AnswerKey.HEADER);
    }

    long records() {
        return records;
    }

    @Override
    public void write(Fact fact) throws IOException {
        CsvWriter file = files.get(fact.type().name());
        if (file == null) {
            file = open(fact.type().name() + ".csv");
            files.put(fact.type().name(), file);
            file.writeRecord(header(fact.type()));
        }
        file.writeRecord(cells(fact));
        records++;
        if (records % TELL_EVERY == 0) {
            progress.accept(records);
        }
    }

    @Override
    public void slip(Answer answer) {
        slips.writeRecord(AnswerKey.cells(answer));
    }

    @Override
    public void lookAlike(Answer answer) {
        lookAlikes.writeRecord(AnswerKey.cells(answer));
    }

    private CsvWriter open(String name) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(name), StandardCharsets.UTF_8);
    }

    private static List<String> header(RecordType type) {
        List<String> header = new ArrayList<>(List.of("government", "_version"));
        header.addAll(type.fieldNames());
        return header;
    }

    private static List<String> cells(Fact fact) {
        List<String> cells = new ArrayList<>(fact.values().size() + 2);
        cells.add(fact.government());
        cells.add(String.valueOf(fact.version()));
        for (int index = 0; index < fact.values().size(); index++) {
            @Nullable Object value = fact.values().get(index);
            cells.add(
                    value == null ? "" : fact.type().fields().get(index).type().print(value));
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter file : files.values()) {
            file.close();
        }
        slips.close();
        lookAlikes.close();
    }
}
