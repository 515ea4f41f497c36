package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.scenario.model.GovernmentValue;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;

/** Random things that happen, to an engine and to the facts beside it. */
final class RandomHistory {

    /** The first two are one family: 29155 became 12270. */
    static final List<String> GOVERNMENTS = List.of("29155", "12270", "41110", "50000");

    private static final int MOST_IN_BATCH = 7;
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);

    private record Batch(RecordType type, List<Entry> entries) {}

    private final Random random;
    private final RecordTypes types;
    private final Facts facts;
    private final Supplier<Engine> start;
    private final List<Batch> sent = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private Engine engine;
    private LocalDate today = BEGIN;

    /** @param start makes another engine over the same database */
    RandomHistory(Random random, RecordTypes types, Facts facts, Function<LocalDate, Engine> start) {
        this.random = random;
        this.types = types;
        this.facts = facts;
        this.start = () -> start.apply(today);
        this.engine = this.start.get();
    }

    Engine engine() {
        return engine;
    }

    LocalDate today() {
        return today;
    }

    void step(List<Rule> rules) {
        for (int batch = random.nextInt(4); batch > 0; batch--) {
            store();
        }
        if (random.nextInt(3) == 0) {
            today = today.plusDays(random.nextInt(14));
            engine.today(today);
            known.forEach(government -> facts.complete(government, today));
        }
        if (random.nextInt(5) == 0) {
            ownValues(rules, random.nextLong());
        }
        if (random.nextInt(8) == 0) {
            // What the new process has not heard of is complete no further than it was.
            engine = start.get();
            known.clear();
        }
    }

    private void store() {
        boolean again = !sent.isEmpty() && random.nextInt(5) == 0;
        Batch batch = again ? sent.get(random.nextInt(sent.size())) : batch();
        sent.add(batch);
        batch.entries().stream().map(Entry::government).filter(known::add).forEach(one -> facts.complete(one, today));
        engine.store("node-" + random.nextInt(3), batch.type(), batch.entries());
        facts.store(batch.type(), batch.entries());
    }

    private Batch batch() {
        RecordType type = types.get(SmallTypes.NAMES.get(random.nextInt(SmallTypes.NAMES.size())));
        List<Entry> entries = new ArrayList<>();
        for (int number = random.nextInt(MOST_IN_BATCH); number >= 0; number--) {
            boolean deleted = random.nextInt(6) == 0;
            Object[] values = type.fields().stream()
                    .map(field -> deleted && !type.isKey(field) ? null : value(field))
                    .toArray();
            String government = GOVERNMENTS.get(Math.max(0, random.nextInt(8) - 4));
            entries.add(new Entry(deleted ? Operation.DELETE : Operation.PUT, government, Arrays.asList(values)));
        }
        return new Batch(type, entries);
    }

    private Object value(Field field) {
        if (field.optional() && random.nextInt(4) == 0) {
            return null;
        }
        List<?> values = SmallTypes.values(field);
        Object value = values.get(random.nextInt(values.size()));
        return field.type() == FieldType.WON ? (Object) ((BigDecimal) value).longValueExact() : value;
    }

    /** Governments set values for themselves, or give that up. */
    private void ownValues(List<Rule> rules, long seed) {
        List<GovernmentValue> told = new ArrayList<>();
        Map<String, Map<String, SortedMap<LocalDate, Object>>> kept = new HashMap<>();
        for (Rule rule : rules) {
            // Whatever other rules there are, so that one can be played by itself.
            Random own = new Random(seed + rule.name().hashCode());
            for (Rule.Parameter parameter : rule.parameters()) {
                for (int number = own.nextInt(4); number > 0; number--) {
                    String government = GOVERNMENTS.get(own.nextInt(2) * 2);
                    LocalDate from = own.nextInt(3) == 0 ? LocalDate.of(1, 1, 1) : BEGIN.plusDays(own.nextInt(50));
                    Object value = RandomRules.value(parameter, own);
                    Object before = kept.computeIfAbsent(rule.name() + " " + government, name -> new HashMap<>())
                            .computeIfAbsent(parameter.name(), name -> new TreeMap<>())
                            .putIfAbsent(from, value);
                    if (before == null) {
                        told.add(new GovernmentValue(
                                government,
                                rule.name(),
                                parameter.name(),
                                from.getYear() == 1 ? Optional.empty() : Optional.of(from),
                                value.toString(),
                                Position.ofFile("own.yaml")));
                    }
                }
            }
        }
        engine.ownValues(told);
        facts.ownValues(kept);
    }
}
