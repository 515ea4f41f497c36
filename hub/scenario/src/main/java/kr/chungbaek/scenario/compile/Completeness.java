package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.model.RelatedSet;

/**
 * Through which day every feed that a rule's sets read is complete: an absence is judged only up to then. Of a government
 * without such a feed, through no day.
 */
record Completeness(CheckedRule rule, Access access) {

    /** Whether it matters: without a due date nothing is awaited, and reference tables are not fed. */
    boolean isAwaited() {
        return rule.due().isPresent() && !awaited().isEmpty();
    }

    /**
     * A common table expression {@code complete}. The view is read once: it makes all of a type's governments anew for each
     * that is asked for.
     */
    String expression() {
        return isOfAllGovernments()
                ? """
                complete as materialized (
                  select c.government, min(c.through) as through
                  from records.complete_through c
                  where c.record_type in (%s)
                  group by c.government
                  having count(distinct c.record_type) = %d
                )""".formatted(typeList(), types().size())
                : """
                told as materialized (
                  select c.record_type, c.government, c.through
                  from records.complete_through c
                  where c.record_type in (%s)
                ),
                complete as materialized (
                  select g.government, least(
                    %s) as through
                  from (select distinct d.government from dated d) g
                )""".formatted(
                                typeList(),
                                awaited().stream()
                                        .map(Completeness::through)
                                        .distinct()
                                        .collect(Collectors.joining(",\n    ")));
    }

    /** Joins it as {@code c} to the subjects in a row. */
    String join(String row) {
        return "\n  left join complete c on c.government = " + row + ".government";
    }

    /** The day. */
    String through() {
        return "coalesce(c.through, '-infinity'::date)";
    }

    /** Whether the dated subjects are read once only, which need not be kept then. */
    boolean isOfAllGovernments() {
        return access != Access.LOOK_UP && awaited().stream().noneMatch(Completeness::isNation);
    }

    private List<CheckedSet> awaited() {
        return rule.sets().stream().filter(set -> !set.isReference()).toList();
    }

    private String typeList() {
        return types().stream().map(type -> "'" + type + "'").collect(Collectors.joining(", "));
    }

    private List<String> types() {
        return awaited().stream().map(set -> set.type().name()).distinct().toList();
    }

    private static boolean isNation(CheckedSet set) {
        return set.set().reach() == RelatedSet.Reach.NATION;
    }

    private static String through(CheckedSet set) {
        String whose = isNation(set) ? "" : " and c.government = g.government";
        return "(select coalesce(min(c.through), '-infinity'::date) from told c" + " where c.record_type = '"
                + set.type().name() + "'" + whose + ")";
    }
}
