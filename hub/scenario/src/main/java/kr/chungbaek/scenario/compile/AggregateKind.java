package kr.chungbaek.scenario.compile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures that can be taken over a set. */
enum AggregateKind {
    COUNT("count(%s)"),
    /** Of an empty set 0. */
    SUM("coalesce(sum(%s), 0)"),
    /** Of an empty set null. */
    MIN("min(%s)"),
    /** Of an empty set null. */
    MAX("max(%s)");

    private final String template;

    AggregateKind(String template) {
        this.template = template;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String sql(String argument) {
        return template.formatted(argument);
    }

    /** What it is of a set without records, in SQL. */
    String ofNothing() {
        return this == COUNT || this == SUM ? "0" : "null";
    }

    static Optional<AggregateKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(AggregateKind::label).toList();
    }
}
