package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The second half of {@link ReadySubjects} for a rule that judges each of several days by itself: one row per subject
 * and occasion. Days that have passed are ready, or wait for a feed; of those to come the next one is kept.
 *
 * @param parameters those of the subject; the occasion has its own
 * @param waits whether feeds must be complete through the day
 */
record ReadyOccasions(CheckedRule rule, ParameterColumns parameters, boolean waits) {

    private static final String TODAY = "(select today from clock)";

    String expression() {
        String complete = waits ? "\n  join complete c on c.government = s.government" : "";
        return """
                ready as materialized (
                  select %s, o.occasion as "#occasion", o.due as "#due", %s as "#stage"
                  from dated s%s
                  cross join lateral (
                    select x.occasion, x.due, x.due >= %s and x.due <> min(x.due) filter (where x.due >= %s) over () as later
                    from (%s) x
                    where x.due is not null
                  ) o%s
                  where o.later is not true
                )""".formatted(
                        columns(),
                        stage(),
                        complete,
                        TODAY,
                        TODAY,
                        rule.due().orElseThrow().days(new Columns(rule).of("s"), TODAY),
                        parameters.onOccasion().join());
    }

    private String columns() {
        String values = parameters.parameters().stream()
                .map(parameter -> "p." + ParameterColumns.column(parameter.name()))
                .collect(Collectors.joining(", "));
        return Columns.joined(
                ", ",
                "s.government, s.family, s.record_key",
                rule.source().own("s"),
                Columns.ofSubject("s", rule.subjectFields()),
                values);
    }

    private String stage() {
        List<String> cases = new ArrayList<>();
        if (rule.isConditional()) {
            cases.add("when s.\"#matches\" is null then 'unjudged'");
        }
        rule.neededParameters().stream()
                .filter(value -> value.parameter().values().get(0).validFrom().isPresent())
                .map(value -> "when p." + Columns.plain(value) + " is null then 'unjudged'")
                .forEach(cases::add);
        cases.add("when o.due >= " + TODAY + " then 'pending'");
        if (waits) {
            cases.add("when c.through < o.due then 'waiting'");
        }
        return "case " + String.join("\n    ", cases) + "\n    else 'ready' end";
    }
}
