package kr.chungbaek.hub.offline.random;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import kr.chungbaek.wire.record.RecordTypes;

/** Most random rules are always true or never; of several that are drawn, this takes one to which records matter. */
final class LivelyRules {

    private static final int TRIES = 12;

    private final long seed;
    private final Calendar calendar;
    private final RecordTypes types;
    private final List<Facts> samples;
    private final LocalDate today;

    /** @param samples what may hold; a rule that says of all of them the same says little */
    LivelyRules(long seed, Calendar calendar, RecordTypes types, List<Facts> samples, LocalDate today) {
        this.seed = seed;
        this.calendar = calendar;
        this.types = types;
        this.samples = samples;
        this.today = today;
    }

    /** @param version makes it another one of the same name */
    Rule rule(String name, int version) {
        RandomRules rules = new RandomRules(new Random(seed + 31L * name.hashCode() + version), calendar, types);
        Rule rule = rules.rule(name);
        for (int attempt = 1; attempt < TRIES && !isLively(rule); attempt++) {
            rule = rules.rule(name);
        }
        return rule;
    }

    private boolean isLively(Rule rule) {
        List<List<String>> answers =
                samples.stream().map(facts -> Judge.judge(rule, facts, today)).toList();
        boolean raises = answers.stream().flatMap(List::stream).anyMatch(line -> line.startsWith("raised"));
        return raises && answers.stream().distinct().count() > 1;
    }
}
