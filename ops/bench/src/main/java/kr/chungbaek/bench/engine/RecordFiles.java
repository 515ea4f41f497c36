package kr.chungbaek.bench.engine;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a {@link DataFolder}. What arrives on one day goes to a file of that day first, so that millions of records are
 * brought into their order of arrival with one day of them in memory.
 */
final class RecordFiles implements AutoCloseable {

    private static final int SECONDS_A_DAY = 86_400;

    private final DataFolder folder;
    private final Path arrivals;
    private final Map<Kind, BufferedWriter> files = new EnumMap<>(Kind.class);
    private final Map<Long, BufferedWriter> days = new TreeMap<>();
    private final BufferedWriter expected;
    private long written;

    RecordFiles(DataFolder folder) throws IOException {
        this.folder = folder;
        this.arrivals = Files.createDirectories(folder.folder().resolve("arrivals"));
        for (Kind kind : Kind.values()) {
            BufferedWriter file = Files.newBufferedWriter(folder.file(kind));
            file.write(kind.columns() + "\n");
            files.put(kind, file);
        }
        this.expected = Files.newBufferedWriter(folder.expected());
        this.expected.write("scenario,case_key\n");
    }

    /**
     * @param stream in which of the streams it arrives
     * @param arrival the second at which it arrives, counted from some day
     */
    void add(Kind kind, int stream, long arrival, String line) throws IOException {
        files.get(kind).write(line + "\n");
        long day = arrival / SECONDS_A_DAY;
        BufferedWriter file = days.get(day);
        if (file == null) {
            file = Files.newBufferedWriter(day(day));
            days.put(day, file);
        }
        file.write("%d,%d,%d,%s,%s%n".formatted(arrival, written++, stream, kind.letter(), line));
    }

    void expect(String scenario, String caseKey) throws IOException {
        expected.write(scenario + "," + caseKey + "\n");
    }

    @Override
    public void close() throws IOException {
        expected.close();
        for (BufferedWriter file : files.values()) {
            file.close();
        }
        for (BufferedWriter day : days.values()) {
            day.close();
        }
        writeStreams();
    }

    private void writeStreams() throws IOException {
        try (BufferedWriter first = Files.newBufferedWriter(folder.stream(0));
                BufferedWriter second = Files.newBufferedWriter(folder.stream(1))) {
            List<BufferedWriter> streams = List.of(first, second);
            long number = 0;
            for (long day : days.keySet()) {
                for (Arrival arrival : arrivals(day)) {
                    streams.get(arrival.stream()).write(number++ + "," + arrival.line() + "\n");
                }
                Files.delete(day(day));
            }
        }
        Files.delete(arrivals);
    }

    private List<Arrival> arrivals(long day) throws IOException {
        List<Arrival> found = new ArrayList<>();
        for (String line : Files.readAllLines(day(day))) {
            String[] parts = line.split(",", 4);
            found.add(new Arrival(
                    Long.parseLong(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]), parts[3]));
        }
        found.sort(Comparator.comparingLong(Arrival::second).thenComparingLong(Arrival::number));
        return found;
    }

    private Path day(long day) {
        return arrivals.resolve(Long.toString(day));
    }

    private record Arrival(long second, long number, int stream, String line) {}
}
