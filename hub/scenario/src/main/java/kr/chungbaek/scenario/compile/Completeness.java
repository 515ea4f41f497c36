package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.scenario.model.RelatedSet.Reach;
import kr.chungbaek.wire.record.RecordType;

/**
 * Through which day every feed is complete that a rule's sets read, or the records of its pairs: an absence is judged only
 * up to then, and so is what two records say of each other, since one of them may just be put right. Of a government without
 * such a feed, through no day.
 */
record Completeness(CheckedRule rule, Access access) {

    /** Whether it matters: without a due date nothing is awaited. */
    boolean isAwaited() {
        return !awaited(rule).isEmpty();
    }

    /** What a rule waits for; nothing when nothing is due. */
    static List<AwaitedFeeds> awaited(CheckedRule rule) {
        if (rule.due().isEmpty()) {
            return List.of();
        }
        Stream<AwaitedFeeds> sets = rule.sets().stream()
                .filter(set -> !set.isReference())
                .map(set -> new AwaitedFeeds(set.type().name(), set.set().reach() == Reach.NATION));
        Stream<AwaitedFeeds> pair = rule.with().stream().flatMap(with -> pair(rule, with));
        return Stream.concat(sets, pair).distinct().toList();
    }

    /**
     * Those of the pair's own government. A record of another one is there; to wait for the feeds of wherever it may come from
     * would let one silent node hold back the pairs of all.
     */
    private static Stream<AwaitedFeeds> pair(CheckedRule rule, CheckedWith with) {
        RecordType responsible = with.with().responsible() ? with.type() : rule.subject();
        Stream<RecordType> own = with.isNation() ? Stream.of(responsible) : Stream.of(rule.subject(), with.type());
        return own.map(type -> new AwaitedFeeds(type.name(), false));
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
                                awaited(rule).stream()
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
        return access != Access.LOOK_UP && awaited(rule).stream().noneMatch(AwaitedFeeds::ofAllGovernments);
    }

    private String typeList() {
        return types().stream().map(type -> "'" + type + "'").collect(Collectors.joining(", "));
    }

    private List<String> types() {
        return awaited(rule).stream().map(AwaitedFeeds::recordType).distinct().toList();
    }

    private static String through(AwaitedFeeds feeds) {
        String whose = feeds.ofAllGovernments() ? "" : " and c.government = g.government";
        return "(select coalesce(min(c.through), '-infinity'::date) from told c" + " where c.record_type = '"
                + feeds.recordType() + "'" + whose + ")";
    }
}
