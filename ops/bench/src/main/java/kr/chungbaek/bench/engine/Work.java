package kr.chungbaek.bench.engine;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;

/** What all kinds of daily work share: governments, days, chance, and the files that it is written to. */
final class Work {

    static final int GOVERNMENTS = 243;
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final int REGIONS = 17;
    private static final int SECONDS_A_DAY = 86_400;
    /** What arrives before the first day still has a positive time. */
    private static final int DAYS_BEFORE = 10;

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private final Random random;
    private final RecordFiles files;

    Work(Random random, RecordFiles files) {
        this.random = random;
        this.files = files;
    }

    /**
     * Fills a folder: 5 % completions and 10 % assessments, 25 % pay and 35 % transfers, 25 % card payments.
     *
     * @param records how many, within a few
     */
    static void write(DataFolder folder, int records, long seed) throws IOException {
        try (RecordFiles files = new RecordFiles(folder)) {
            Work work = new Work(new Random(seed), files);
            new TaxWork(work).write(records / 20, records / 10);
            new PayWork(work).write(records / 4, (int) (records * 0.35));
            new CardWork(work).write(records / 4);
        }
    }

    /** Days from the first day to the one as of which scenarios judge. */
    static int days() {
        return day(AS_OF);
    }

    static int day(LocalDate date) {
        return (int) (date.toEpochDay() - FIRST_DAY.toEpochDay());
    }

    static LocalDate date(int day) {
        return FIRST_DAY.plusDays(day);
    }

    static String government(int number) {
        return "%02d%03d00".formatted(11 + number % REGIONS * 2, 110 + number / REGIONS * 10);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double chance() {
        return random.nextDouble();
    }

    /**
     * @param delay in days, from the begin of the record's day to its arrival
     * @param values the record's, without its government
     */
    void add(Kind kind, int government, int day, double delay, Object... values) throws IOException {
        StringBuilder line = new StringBuilder(government(government));
        for (Object value : values) {
            line.append(',').append(value);
        }
        long arrival = Math.max(0, Math.round((day + DAYS_BEFORE + delay) * SECONDS_A_DAY));
        files.add(kind, government % DataFolder.STREAMS, arrival, line.toString());
    }

    void expect(String scenario, int government, String key) throws IOException {
        files.expect(scenario, government(government) + "|" + key);
    }
}
