package kr.chungbaek.bench.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kr.chungbaek.bench.Measurement;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import org.jspecify.annotations.Nullable;

/** What a hub holds, and changes on top of it: the records that arrive last, and corrections of any earlier ones. */
final class History {

    /** In won, of every amount. */
    private static final long CORRECTION = 10;

    private record Chunk(String node, List<Load> loads) {}

    private final HubRun run;
    private final RecordTypes types;
    private final long records;
    private final int rounds;
    private final Queue<Chunk> arriving = new ConcurrentLinkedQueue<>();
    private final Queue<Chunk> known = new ConcurrentLinkedQueue<>();

    /**
     * @param records how many the lanes hold
     * @param rounds how often something is to change
     */
    History(HubRun run, RecordTypes types, long records, int rounds) {
        this.run = run;
        this.types = types;
        this.records = records;
        this.rounds = rounds;
    }

    /** Stores all but the last chunks, one for each round. */
    void store(List<LaneFile> lanes) throws Exception {
        int held = (rounds + lanes.size() - 1) / lanes.size();
        long sampled = Math.max(1, records / LaneFile.RECORDS_PER_COMMIT / rounds);
        Together.run(lanes.stream()
                .<Measurement.Task>map(lane -> () -> store(lane, held, sampled))
                .toList());
    }

    private void store(LaneFile lane, int held, long sampled) throws Exception {
        Deque<Chunk> last = new ArrayDeque<>();
        long[] number = {0};
        lane.forEachChunk(loads -> {
            last.add(new Chunk(lane.node(), loads));
            if (last.size() > held) {
                Chunk next = last.remove();
                run.store(next.node(), next.loads());
                if (number[0]++ % sampled == 0) {
                    known.add(next);
                }
            }
        });
        arriving.addAll(last);
    }

    /** Records that nobody has seen, in their order of arrival. */
    CostPerRecord arrivals() {
        List<Leveled> times = arriving.stream()
                .map(chunk -> run.timeUntilLevel(() -> run.store(chunk.node(), chunk.loads())))
                .toList();
        return CostPerRecord.of("arriving", records, times, LaneFile.RECORDS_PER_COMMIT);
    }

    /** Other amounts of records from all over the history. */
    CostPerRecord corrections() {
        List<Leveled> times = new ArrayList<>();
        int changed = 0;
        for (int round = 0; round < rounds; round++) {
            Map<String, List<Load>> byNode = corrected(round);
            changed = byNode.values().stream()
                    .flatMap(List::stream)
                    .mapToInt(load -> load.entries().size())
                    .sum();
            times.add(run.timeUntilLevel(() -> byNode.forEach(run::store)));
        }
        return CostPerRecord.of("corrected", records, times, changed);
    }

    /** Of every chunk that was kept, each time others. */
    private Map<String, List<Load>> corrected(int round) {
        Map<String, List<Load>> byNode = new LinkedHashMap<>();
        for (Chunk chunk : known) {
            for (Load load : chunk.loads()) {
                List<Entry> entries = new ArrayList<>();
                for (int index = round; index < load.entries().size(); index += rounds) {
                    entries.add(corrected(
                            types.get(load.recordType()), load.entries().get(index)));
                }
                if (!entries.isEmpty()) {
                    byNode.computeIfAbsent(chunk.node(), node -> new ArrayList<>())
                            .add(new Load(load.feed(), load.recordType(), 1, false, entries));
                }
            }
        }
        return byNode;
    }

    private static Entry corrected(RecordType type, Entry entry) {
        List<@Nullable Object> values = new ArrayList<>(entry.values());
        for (int index = 0; index < values.size(); index++) {
            if (type.fields().get(index).type() == FieldType.WON && values.get(index) instanceof Long won) {
                values.set(index, won + CORRECTION);
            }
        }
        return new Entry(Operation.PUT, entry.government(), values);
    }
}
