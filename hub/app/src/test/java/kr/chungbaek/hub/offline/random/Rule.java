package kr.chungbaek.hub.offline.random;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.chungbaek.wire.record.RecordType;
import org.jspecify.annotations.Nullable;

/** A scenario as a tree: {@link Judge} goes over it, and the engine reads it as {@link #yaml}. Null is left out. */
record Rule(
        String name,
        List<Parameter> parameters,
        RecordType subject,
        @Nullable Expr where,
        @Nullable Pair pair,
        List<Related> sets,
        @Nullable Due due,
        Expr raise,
        @Nullable Expr amount,
        List<Expr> onePer) {

    /** @param values by the day from which they hold; one of {@link LocalDate#MIN} always holds */
    record Parameter(String name, Kind kind, boolean whole, SortedMap<LocalDate, Object> values) {

        boolean isDated() {
            return !values.firstKey().equals(LocalDate.MIN);
        }

        String yaml() {
            if (!isDated()) {
                return name + ": " + written(values.get(LocalDate.MIN));
            }
            return values.entrySet().stream()
                    .map(value -> value.getKey() + ": " + written(value.getValue()))
                    .collect(Collectors.joining(", ", name + ": { ", " }"));
        }

        private String written(Object value) {
            return kind == Kind.TEXT ? "'" + value + "'" : value.toString();
        }
    }

    /** What must be equal; {@code left} is of the subject, or of a record of the set between. */
    record Match(String text, Expr left, Expr right, boolean throughSet) {}

    /** The second record of a subject. */
    record Pair(
            RecordType record, List<Match> same, @Nullable Expr where, boolean nation, boolean responsible) {}

    /** @param through the set on which it hangs, or null */
    record Related(
            String name,
            RecordType record,
            @Nullable String through,
            List<Match> same,
            @Nullable Expr where,
            boolean nation,
            boolean ownFeeds) {}

    /** One of: days, a step, a day of each year. */
    record Due(
            List<Expr> days,
            @Nullable Period step,
            @Nullable MonthDay yearly,
            @Nullable Expr until,
            @Nullable String unit,
            @Nullable Expr plus,
            boolean perOccasion) {

        boolean isOneDay() {
            return step == null && yearly == null && days.size() == 1;
        }

        private String yaml() {
            if (step == null && yearly == null) {
                return isOneDay()
                        ? quoted(days.get(0))
                        : days.stream().map(Rule::quoted).collect(Collectors.joining(", ", "[", "]"));
            }
            String every = step == null
                    ? "each-year: " + yearly.toString().substring(2)
                    : step.getDays() > 0
                            ? "every: " + step.getDays() + " days"
                            : "every: " + step.toTotalMonths() + " months";
            return "{ from: " + quoted(days.get(0)) + ", " + every
                    + (until == null ? "" : ", until: " + quoted(until))
                    + (plus == null ? "" : ", plus: \"" + unit + "(" + plus.text() + ")\"")
                    + (perOccasion ? ", per: occasion" : "") + " }";
        }
    }

    boolean isPerOccasion() {
        return due != null && due.perOccasion();
    }

    /** Whether nothing can be said without a parameter: it stands somewhere but in the amount. */
    boolean needs(Parameter parameter) {
        return yaml().replaceAll("\namount: .*", "").contains(":" + parameter.name());
    }

    /** Whether no day is known without a parameter. */
    boolean isDatedBy(Parameter parameter) {
        return due != null && due.yaml().contains(":" + parameter.name());
    }

    String yaml() {
        StringBuilder text = new StringBuilder("scenario: " + name + "\ntitle: { ko: 시험, en: Test }\n");
        if (!parameters.isEmpty()) {
            text.append(
                    parameters.stream().map(Parameter::yaml).collect(Collectors.joining(", ", "params: { ", " }\n")));
        }
        text.append("subject:\n  record: ").append(subject.name()).append('\n');
        append(text, "  where", where);
        if (pair != null) {
            text.append("  with:\n    record: ").append(pair.record().name()).append('\n');
            append(text, pair.same(), pair.where(), pair.nation());
            text.append(pair.responsible() ? "    responsible: true\n" : "");
        }
        text.append(sets.isEmpty() ? "" : "related:\n");
        for (Related set : sets) {
            text.append("  ").append(set.name()).append(":\n    record: ");
            text.append(set.record().name()).append('\n');
            append(text, set.same(), set.where(), set.nation());
            text.append(set.ownFeeds() ? "    complete: own\n" : "");
        }
        text.append(due == null ? "" : "due: " + due.yaml() + "\n");
        append(text, "raise", raise);
        append(text, "amount", amount);
        if (!onePer.isEmpty()) {
            text.append(
                    onePer.stream().map(Rule::quoted).collect(Collectors.joining(", ", "case: { one-per: [", "] }\n")));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<Match> same, @Nullable Expr where, boolean nation) {
        text.append(same.stream()
                .map(match -> "\"" + match.text() + "\"")
                .collect(Collectors.joining(", ", "    same: [", "]\n")));
        append(text, "    where", where);
        text.append(nation ? "    scope: nation\n" : "");
    }

    private static void append(StringBuilder text, String key, @Nullable Expr value) {
        if (value != null) {
            text.append(key).append(": ").append(quoted(value)).append('\n');
        }
    }

    private static String quoted(Expr value) {
        return "\"" + value.text() + "\"";
    }

    /** The values that hold for a subject on a day; what its government has set itself goes first. */
    Map<String, @Nullable Object> parametersOn(LocalDate day, Map<String, SortedMap<LocalDate, Object>> own) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Parameter parameter : parameters) {
            SortedMap<LocalDate, Object> set = own.getOrDefault(parameter.name(), new TreeMap<>());
            SortedMap<LocalDate, Object> ofOwn = set.headMap(day.plusDays(1));
            SortedMap<LocalDate, Object> ofRule = parameter.values().headMap(day.plusDays(1));
            SortedMap<LocalDate, Object> holding = ofOwn.isEmpty() ? ofRule : ofOwn;
            values.put(parameter.name(), holding.isEmpty() ? null : holding.get(holding.lastKey()));
        }
        return values;
    }
}
