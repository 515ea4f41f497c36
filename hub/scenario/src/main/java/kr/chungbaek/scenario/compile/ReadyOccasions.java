package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.compile.Reference.ParameterValue;

/**
 * The second half of {@link ReadySubjects} for a rule that judges each of several days by itself: one row per subject
 * and occasion. Days that have passed are ready, or wait for a feed; of those to come the next one is kept.
 *
 * @param parameters those of the subject; the occasion has its own
 * @param completeness through the day, if it matters
 */
record ReadyOccasions(CheckedRule rule, ParameterColumns parameters, Completeness completeness) {

    private static final String TODAY = "(select today from clock)";

    String expression() {
        Columns columns = new Columns(rule);
        CheckedDue due = rule.due().orElseThrow();
        String complete = completeness.isAwaited() ? completeness.join("s") : "";
        return """
                ready as materialized (
                  select %1$s, o.occasion as "#occasion", o.due as "#due", %2$s as "#stage"
                  from dated s%3$s
                  left join lateral (
                    select q.*, q.due >= %4$s and q.due <> min(q.due) filter (where q.due >= %4$s) over () as later
                    from (
                      select o.occasion, %5$s as due%6$s
                      from (%7$s) o%8$s
                      where not %11$s
                    ) q
                  ) o on true
                  where case when o.occasion is null then %9$s else (o.due is not null or %10$s) and o.later is not true end
                )""".formatted(
                        columns(),
                        stage(),
                        complete,
                        TODAY,
                        due.dayOf("o.occasion", columns.of("s", "p", "s")),
                        values("p").isEmpty() ? "" : ", " + values("p"),
                        due.occasions(columns.of("s"), TODAY),
                        parameters.onOccasion().join(),
                        any(unknownOfSubject(due)),
                        any(unknownOnOccasion()),
                        any(unknownDays(due)));
    }

    private String columns() {
        return Columns.joined(
                ", ",
                "s.government, s.family, s.record_key",
                rule.source().own("s"),
                Columns.ofSubject("s", rule.subjectFields()),
                values("o"));
    }

    private String values(String row) {
        return parameters.parameters().stream()
                .map(parameter -> row + "." + ParameterColumns.column(parameter.name()))
                .collect(Collectors.joining(", "));
    }

    /** Why a subject has no occasion although it may have some. */
    private List<String> unknownOfSubject(CheckedDue due) {
        List<String> unknown = new ArrayList<>(unknownDays(due));
        if (rule.isConditional()) {
            unknown.add("s.\"#matches\" is null");
        }
        return unknown;
    }

    /** Where the law names no days for a subject. An unknown end would let them go on for ever. */
    private static List<String> unknownDays(CheckedDue due) {
        return due.partsOfOccasions().stream()
                .flatMap(part -> part.references().stream())
                .filter(ReadyOccasions::mayLack)
                .distinct()
                .map(value -> "s." + Columns.plain(value) + " is null")
                .toList();
    }

    private List<String> unknownOnOccasion() {
        return rule.neededParameters().stream()
                .filter(ReadyOccasions::mayLack)
                .map(value -> "o." + Columns.plain(value) + " is null")
                .toList();
    }

    /** Whether there are days for which it has no value. */
    private static boolean mayLack(Reference reference) {
        return reference instanceof ParameterValue value
                && value.parameter().values().get(0).validFrom().isPresent();
    }

    private static String any(List<String> conditions) {
        return conditions.isEmpty() ? "false" : "(" + String.join(" or ", conditions) + ")";
    }

    private String stage() {
        List<String> unknown = new ArrayList<>(List.of("o.occasion is null"));
        if (rule.isConditional()) {
            unknown.add("s.\"#matches\" is null");
        }
        unknown.addAll(unknownOnOccasion());
        List<String> cases = new ArrayList<>();
        cases.add("when " + String.join(" or ", unknown) + " then 'unjudged'");
        cases.add("when o.due >= " + TODAY + " then 'pending'");
        if (completeness.isAwaited()) {
            cases.add("when " + completeness.through() + " < o.due then 'waiting'");
        }
        return "case " + String.join("\n    ", cases) + "\n    else 'ready' end";
    }
}
