package kr.chungbaek.hub.offline.random;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
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
import java.util.stream.Stream;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.hub.offline.random.RandomBatches.Batch;
import kr.chungbaek.hub.records.FeedLedger;
import kr.chungbaek.scenario.model.GovernmentValue;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.record.RecordTypes;

/** Random things that happen, to an engine and to the facts beside it. */
final class RandomHistory {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);

    private final Random random;
    private final RandomBatches batches;
    private final RecordTypes types;
    private final Facts facts;
    private final FeedLedger feeds;
    private final Set<String> declared = new HashSet<>();
    private final Supplier<Engine> start;
    private final List<Batch> sent = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private Engine engine;
    private LocalDate today = BEGIN;

    /** @param start makes another engine over the same database */
    RandomHistory(Random random, RecordTypes types, Facts facts, FeedLedger feeds, Function<LocalDate, Engine> start) {
        this.random = random;
        this.batches = new RandomBatches(random, types);
        this.types = types;
        this.facts = facts;
        this.feeds = feeds;
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
        // Where much changes, nearly every subject is judged again, whether its own change was seen or not.
        boolean much = sent.size() < 8 || random.nextInt(4) == 0;
        for (int batch = much ? 1 + random.nextInt(3) : 1; batch > 0; batch--) {
            store(much);
        }
        if (random.nextInt(3) == 0) {
            today = today.plusDays(random.nextInt(14));
            engine.today(today);
            known.forEach(this::complete);
        }
        if (random.nextInt(5) == 0) {
            ownValues(rules, random.nextLong());
        }
        if (random.nextInt(6) == 0) {
            tellFeed();
        }
        if (random.nextInt(8) == 0) {
            // What the new process has not heard of is complete no further than it was.
            engine = start.get();
            known.clear();
        }
    }

    private void complete(String government) {
        types.all().forEach(type -> facts.complete("files", type.name(), government, today));
    }

    /** Another node declares a feed that is behind, or comes up: what was complete may be so no longer. */
    private void tellFeed() {
        String type = SmallTypes.NAMES.get(random.nextInt(SmallTypes.NAMES.size()));
        String government = RandomBatches.GOVERNMENTS.get(random.nextInt(RandomBatches.GOVERNMENTS.size()));
        LocalDate day = today.minusDays(random.nextInt(20));
        String feed = type + "-" + government;
        if (declared.add(feed)) {
            feeds.declare(
                    "late", new FeedDeclaration(feed, type, List.of(government), BEGIN, null, Duration.ofDays(1)));
        }
        feeds.complete("late", List.of(new Completeness(feed, government, day)));
        // Before its first day nobody waits for it.
        LocalDate before = BEGIN.minusDays(1);
        facts.complete("late", type, government, day.isBefore(before) ? before : day);
    }

    private void store(boolean much) {
        boolean again = much && !sent.isEmpty() && random.nextInt(4) == 0;
        Batch batch = again ? sent.get(random.nextInt(sent.size())) : much ? batches.next() : batches.next(1);
        sent.add(batch);
        batch.entries().stream()
                .map(Entry::government)
                .flatMap(government ->
                        Stream.concat(Stream.of(government), facts.standingRelatives(government).stream()))
                .filter(known::add)
                .forEach(this::complete);
        engine.store("node-" + random.nextInt(3), batch.type(), batch.entries());
        facts.store(batch.type(), batch.entries());
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
                    String government = RandomBatches.GOVERNMENTS.get(own.nextInt(2) * 2);
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
