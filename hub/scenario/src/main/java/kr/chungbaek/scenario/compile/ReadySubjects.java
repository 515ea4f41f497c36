package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The first half of a judgement: the subjects, the values the rule reads of them, their due date, and whether they can
 * be judged today. Ends in {@code ready}, where {@code #stage} is 'ready' or the state in which the subject is.
 */
final class ReadySubjects {

    /** Of a row: to be judged now. The planner, which knows nothing of the column, takes this for every other row. */
    static final String READY = "coalesce(%s.\"#stage\" = 'ready', false)";

    private final CheckedRule rule;
    private final Columns columns;
    private final ParameterColumns parameters;
    private final Completeness completeness;

    ReadySubjects(CheckedRule rule, Access access) {
        this.rule = rule;
        this.completeness = new Completeness(rule, access);
        this.columns = new Columns(rule);
        this.parameters = ParameterColumns.of(rule);
    }

    /** Common table expressions, in order; {@code from} is a FROM clause in which the subject is {@code s}. */
    List<String> expressions(String from) {
        List<String> all = new ArrayList<>(List.of(subject(from), dated()));
        if (completeness.isAwaited()) {
            all.add(completeness.expression());
        }
        all.add(rule.isPerOccasion() ? new ReadyOccasions(rule, parameters, completeness).expression() : ready());
        return all;
    }

    private String subject(String from) {
        String fields = Columns.ofSubject("s", rule.subjectFields());
        String values = parameters.parameters().stream()
                .map(parameter -> "p." + ParameterColumns.column(parameter.name()))
                .collect(Collectors.joining(", "));
        String select = Columns.joined(
                ", ", "s.government, s.family, s.record_key", rule.source().own("s"), fields, values);
        if (!rule.isConditional()) {
            return """
                    subject as (
                      select %s
                      from %s%s%s
                    )""".formatted(select, from, parameters.join(), apart());
        }
        String conditions = rule.isOfSeveralKinds()
                ? "s.\"#where\""
                : rule.conditions().stream()
                        .map(condition -> "(" + condition.sql(columns.of("s", "p", "s")) + ")")
                        .collect(Collectors.joining(" and "));
        return """
                subject as (
                  select %1$s, (%2$s) as "#matches"
                  from %3$s%4$s
                  where (%2$s) is not false%5$s
                )""".formatted(select, conditions, from, parameters.join(), apart());
    }

    /**
     * Has PostgreSQL work out the columns of a subselect before they are used. A function of the rules is part of the
     * statement only where its arguments are plain columns.
     */
    private String apart() {
        return rule.due().isEmpty() ? "" : " offset 0";
    }

    private String dated() {
        if (rule.due().isEmpty()) {
            return "dated as (select s.*, null::date as \"#due\" from subject s)";
        }
        boolean one = !rule.hasSeveralDays() && !rule.isPerOccasion();
        String due = one ? ", " + oneDay() + " as \"#due\"" : "";
        boolean once = completeness.isOfAllGovernments() || !completeness.isAwaited();
        return """
                dated as %s(
                  select s.*%s
                  from subject s offset 0
                )""".formatted(once ? "" : "materialized ", due);
    }

    private String oneDay() {
        return rule.due()
                .flatMap(CheckedDue::oneDay)
                .map(date -> date.sql(columns.of("s")))
                .orElse("null::date");
    }

    private String ready() {
        String complete = completeness.isAwaited() ? completeness.join("d") : "";
        String days = rule.hasSeveralDays() ? ", w.*" : "";
        return """
                ready as (
                  select d.*%s, %s as "#stage"
                  from dated d%s%s
                )""".formatted(days, stage(), complete, severalDays());
    }

    /**
     * Of several days, how many have passed, which was the last of them, and which comes next: the first that lies in
     * the future or is not known of completely.
     */
    private String severalDays() {
        if (!rule.hasSeveralDays()) {
            return "";
        }
        String passed = "o.due < (select today from clock)"
                + (completeness.isAwaited() ? " and o.due <= " + completeness.through() : "");
        return """

                  cross join lateral (
                    select coalesce(max(o.due) filter (where %1$s), min(o.due)) as "#due",
                      count(*) filter (where %1$s) as "#passed", min(o.due) filter (where not (%1$s)) as "#next"
                    from (%2$s) o
                    where o.due is not null
                  ) w""".formatted(passed, rule.due().orElseThrow().days(columns.of("d"), "(select today from clock)"));
    }

    private String stage() {
        List<String> cases = new ArrayList<>();
        String unknown = unknown();
        if (!unknown.isEmpty()) {
            cases.add("when " + unknown + " then 'unjudged'");
        }
        if (rule.hasSeveralDays()) {
            cases.add("when w.\"#due\" is null then 'quiet'");
            cases.add("when w.\"#passed\" = 0 and w.\"#next\" >= (select today from clock) then 'pending'");
            cases.add("when w.\"#passed\" = 0 then 'waiting'");
        } else if (rule.due().isPresent()) {
            cases.add("when d.\"#due\" is null then 'quiet'");
            cases.add("when d.\"#due\" >= (select today from clock) then 'pending'");
        }
        if (completeness.isAwaited() && !rule.hasSeveralDays()) {
            cases.add("when " + completeness.through() + " < d.\"#due\" then 'waiting'");
        }
        return cases.isEmpty() ? "'ready'" : "case " + String.join("\n    ", cases) + "\n    else 'ready' end";
    }

    /** Nothing is said of a subject without a value that the law had for its day, rather than 'no case'. */
    private String unknown() {
        List<String> unknown = new ArrayList<>();
        if (rule.isConditional()) {
            unknown.add("d.\"#matches\" is null");
        }
        rule.neededParameters().stream()
                .filter(value -> value.parameter().values().get(0).validFrom().isPresent())
                .map(value -> "d." + Columns.plain(value) + " is null")
                .forEach(unknown::add);
        return String.join(" or ", unknown);
    }
}
