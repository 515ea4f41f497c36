package kr.chungbaek.bench.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.RecordTypes;

/** Changes that concern very many records at once, and what others notice of that. */
final class Crowd {

    private static final String NODE = "crowd";
    private static final String GOVERNMENT = Work.government(0);

    /** What others change meanwhile. */
    private static final int OTHERS = 100;

    private final StreamLine lines;
    private final HubRun run;
    private final int rounds;
    private int number;

    /** @param run of the scenarios that go on meanwhile */
    Crowd(RecordTypes types, HubRun run, int rounds) {
        this.lines = new StreamLine(types);
        this.run = run;
        this.rounds = rounds;
    }

    /** One officer's month with so many transfers, then one more of them, beside one of an ordinary month. */
    List<String> manyOfOneKey(int transfers) {
        store(Stream.of(pay("HOT"), pay("COLD")), Kind.PAY);
        Duration all = run.timeUntilLevel(
                        () -> store(IntStream.range(0, transfers).mapToObj(any -> transfer("HOT")), Kind.TRANSFER))
                .all();
        Duration hot = median(() -> store(Stream.of(transfer("HOT")), Kind.TRANSFER));
        Duration cold = median(() -> store(Stream.of(transfer("COLD")), Kind.TRANSFER));
        return List.of(
                "  a key gets %,d records: level after %s".formatted(transfers, text(all)),
                "  one more record of that key: level after %s, of an ordinary key after %s"
                        .formatted(text(hot), text(cold)));
    }

    /** A tax that concerns all taxes of its government, while others go on. */
    List<String> wholeGovernment(HubRun wide) throws Exception {
        wide.prepareIndexes();
        Duration first = timed(wide::backfill);
        Duration alone = median(this::others);
        List<Duration> steps = new ArrayList<>();
        List<Duration> meanwhile = new ArrayList<>();
        AtomicBoolean stepping = new AtomicBoolean(true);
        Together.run(List.of(
                () -> {
                    for (int round = 0; round < rounds; round++) {
                        steps.add(wide.timeUntilLevel(() -> store(Stream.of(tax()), Kind.ASSESSMENT))
                                .all());
                    }
                    stepping.set(false);
                },
                () -> {
                    while (stepping.get()) {
                        meanwhile.add(run.timeUntilLevel(this::others).all());
                    }
                }));
        return List.of(
                "  a rule over all taxes of a government: first judged in %s, level after one more tax in %s"
                        .formatted(text(first), text(median(steps))),
                "  others, %d records: level after %s, while that rule steps after %s"
                        .formatted(OTHERS, text(alone), text(median(meanwhile))));
    }

    private void others() {
        store(IntStream.range(0, OTHERS).mapToObj(any -> transfer("COLD")), Kind.TRANSFER);
    }

    private synchronized void store(Stream<String> rows, Kind kind) {
        List<Entry> entries = rows.map(row -> "0," + kind.letter() + "," + GOVERNMENT + "," + row)
                .map(line -> new Entry(Operation.PUT, GOVERNMENT, lines.values(kind, line.split(",", -1))))
                .toList();
        List<Load> loads = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += Load.MOST) {
            List<Entry> some = entries.subList(from, Math.min(entries.size(), from + Load.MOST));
            loads.add(new Load(kind.recordType(), kind.recordType(), 1, true, some));
        }
        run.store(NODE, loads);
    }

    private static String pay(String officer) {
        return officer + ",2026-06,2026-06-20,3000000,3-1";
    }

    private String transfer(String officer) {
        return "CROWD" + number++ + ",3-1,2026-06-20,D,1000,x," + officer + ",2026-06";
    }

    private String tax() {
        return "CROWD" + number++ + ",PROPERTY,L,P,2026-06-01,1000";
    }

    private Duration median(Runnable change) {
        return median(IntStream.range(0, rounds)
                .mapToObj(round -> run.timeUntilLevel(change).all())
                .toList());
    }

    private static Duration median(List<Duration> times) {
        return times.stream()
                .sorted(Comparator.naturalOrder())
                .skip(times.size() / 2)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private static Duration timed(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String text(Duration time) {
        return "%,d ms".formatted(time.toMillis());
    }
}
