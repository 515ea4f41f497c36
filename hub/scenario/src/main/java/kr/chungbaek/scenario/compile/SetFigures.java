package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.chungbaek.scenario.compile.Reference.LookUp;

/**
 * How one set enters a judgement. It is aggregated once per distinct tuple of what it reads of the subjects, then
 * joined back: a department's payroll of 1,000 rows is looked at once, though each of its rows is a subject.
 */
final class SetFigures {

    private final CheckedRule rule;
    private final CheckedSet set;
    private final int number;
    private final Access access;
    private final Columns columns;

    /** @param number of the set in the rule, counted from 1 */
    SetFigures(CheckedRule rule, int number, Access access) {
        this.rule = rule;
        this.set = rule.sets().get(number - 1);
        this.number = number;
        this.access = access;
        this.columns = new Columns(rule);
    }

    boolean isRead() {
        return !rule.figures(set).isEmpty();
    }

    boolean isEvidence() {
        return rule.scenario().caseRule().isEvidence(set.name());
    }

    /** A name of its own, as in {@code e2}. */
    String row(String prefix) {
        return prefix + number;
    }

    /**
     * Whether only subjects without a record of the set can raise, so that it is enough to look for one record instead of
     * counting all. Of several days the next one is kept whatever is found.
     */
    boolean isSought() {
        return isScanned()
                && !rule.hasSeveralDays()
                && !mayBeUnknown()
                && rule.figures(set).stream().allMatch(figure -> figure.kind() == AggregateKind.COUNT)
                && EmptySets.isDemanded(set, rule.raise());
    }

    /** A condition on the subject in row {@code k}: it is not ready, or there is no record of the set. */
    String none() {
        String ready = ReadySubjects.READY.formatted("k");
        return "not exists (select from %s r where %s and %s)"
                .formatted(table(), ready, matches(index -> side(index, "k")));
    }

    /** The set's figures per tuple of the subjects that are ready. */
    String figures() {
        String figures = rule.figures(set).stream()
                .map(figure -> figure.kind().sql(argument(figure)) + " as " + columns.figure(figure))
                .collect(Collectors.joining(", "));
        if (mayBeUnknown()) {
            figures += ", coalesce(bool_or((" + unknown() + ") is null), false) as " + unknownColumn();
        }
        String tuples = tuples("ready", ReadySubjects.READY);
        if (access == Access.WHOLE && isSharedByAll()) {
            return """
                    set_%d as (
                      select %s, %s
                      from %s r%s
                      group by %s
                    )""".formatted(number, ownTuple(), figures, table(), ownConditions(), ordinals());
        }
        if (isScanned()) {
            String key = names().stream().map(name -> "k." + name).collect(Collectors.joining(", "));
            return """
                    set_%1$d as materialized (
                      select %2$s, %3$s
                      from (%4$s) k
                      join %5$s r on %6$s
                      group by %2$s
                    )""".formatted(number, key, figures, tuples, table(), matches(SetFigures::ofTuple));
        }
        return """
                set_%1$d as materialized (
                  select k.*, f.*
                  from (%2$s) k
                  cross join lateral (
                    select %3$s
                    from %4$s r
                    where %5$s
                  ) f
                )""".formatted(number, tuples, figures, table(), matches(SetFigures::ofTuple));
    }

    /**
     * Records between two sets are looked up either way, and so are those that lie before or after others of their own type:
     * a key with ten thousand of them has as many subjects, each of which would be compared with all of them.
     */
    private boolean isScanned() {
        return access != Access.LOOK_UP
                && set.path().isEmpty()
                && (Window.of(set).isEmpty() || !rule.subjectTypes().contains(set.type()));
    }

    /** Whether its figures depend on nothing of a subject but on what must be equal. */
    private boolean isSharedByAll() {
        boolean looksUp = Stream.concat(
                        set.where().stream(), rule.figures(set).stream().flatMap(figure -> figure.argument().stream()))
                .flatMap(expression -> expression.references().stream())
                .anyMatch(LookUp.class::isInstance);
        return rule.readOfSubject(set).isEmpty()
                && !looksUp
                && !set.isNation()
                && !set.isReference()
                && set.path().isEmpty();
    }

    private String ownTuple() {
        List<String> read = new ArrayList<>(List.of("r.family"));
        for (int index = 0; index < set.same().size(); index++) {
            read.add(set.same().get(index).ofSet().sql(columns.of("r")) + " as " + tuple(index));
        }
        return String.join(", ", read);
    }

    private String ordinals() {
        return IntStream.rangeClosed(1, 1 + set.same().size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
    }

    private String ownConditions() {
        return set.where()
                .map(where -> "(" + where.sql(columns.of("k", "k", "r")) + ")")
                .map(where -> "\n                      where " + (mayBeUnknown() ? where + " is not false" : where))
                .orElse("");
    }

    /** What the set's evidence is, per tuple of the subjects that raise; null of an empty set. */
    String proof() {
        String key = EvidenceText.ofKey("r.record_key", List.of(set.type()));
        List<String> values = new ArrayList<>(List.of("r.government", key));
        rule.evidenceFields(set)
                .forEach(field -> values.add(EvidenceText.of("r." + RecordTable.column(field.name()), field)));
        return """
                proof_%1$d as materialized (
                  select k.*, f.*
                  from (%2$s) k
                  cross join lateral (
                    select encode(sha256(convert_to(string_agg(
                      %3$s, ',' order by r.government, %6$s
                    ), 'UTF8')), 'hex') as "#digest"
                    from %4$s r
                    where %5$s
                  ) f
                )""".formatted(
                        number,
                        tuples("raised", "%s.\"#state\" = 'open'"),
                        JsonText.of(values),
                        table(),
                        matches(SetFigures::ofTuple),
                        key);
    }

    /** The figures as columns of {@code row}, those of an empty set where no tuple fits. */
    String columns(String row) {
        return rule.figures(set).stream()
                .map(figure -> {
                    String column = columns.figure(figure);
                    if (isSought()) {
                        return "0::bigint as " + column;
                    }
                    String value = "coalesce(" + row + "." + column + ", "
                            + figure.kind().ofNothing() + ")";
                    return (mayBeUnknown()
                                    ? "case when " + row + "." + unknownColumn() + " then null else " + value + " end"
                                    : value)
                            + " as " + column;
                })
                .collect(Collectors.joining(", "));
    }

    /**
     * Joins {@code other}, made of this set's tuples, to the subjects in {@code row}.
     *
     * @param condition with a place for the row
     */
    String join(String other, String row, String condition) {
        List<String> equal = new ArrayList<>(List.of(condition.formatted(row), other + ".family = " + row + ".family"));
        for (int index = 0; index < set.same().size(); index++) {
            equal.add(other + "." + tuple(index) + " = " + side(index, row));
        }
        for (int index = 0; index < between().size(); index++) {
            equal.add(other + "." + through(index) + " is not distinct from " + sideBetween(index, row));
        }
        for (Reference read : rule.readOfSubject(set)) {
            String column = Columns.plain(read);
            equal.add(other + "." + column + (mayBeNull(read) ? " is not distinct from " : " = ") + row + "." + column);
        }
        return String.join(" and ", equal);
    }

    /** Whether it may not be known of a record if it counts; then nothing is known of the set. */
    private boolean mayBeUnknown() {
        return set.where().filter(CheckedExpression::divides).isPresent();
    }

    private String unknown() {
        return set.where().orElseThrow().sql(columns.of("k", "k", "r"));
    }

    private String unknownColumn() {
        return "\"#u" + number + "\"";
    }

    private String argument(Reference.Aggregate figure) {
        String argument = figure.argument()
                .map(value -> value.sql(columns.of("k", "k", "r")))
                .orElse("*");
        return figure.distinct() ? "distinct " + argument : argument;
    }

    private String tuples(String from, String condition) {
        List<String> read = new ArrayList<>(List.of("t.family"));
        for (int index = 0; index < set.same().size(); index++) {
            read.add(side(index, "t") + " as " + tuple(index));
        }
        for (int index = 0; index < between().size(); index++) {
            read.add(sideBetween(index, "t") + " as " + through(index));
        }
        rule.readOfSubject(set).forEach(reference -> read.add("t." + Columns.plain(reference)));
        return "select distinct " + String.join(", ", read) + " from " + from + " t where " + condition.formatted("t");
    }

    /** Of the columns of a tuple. */
    private List<String> names() {
        List<String> names = new ArrayList<>(List.of("family"));
        for (int index = 0; index < set.same().size(); index++) {
            names.add(tuple(index));
        }
        rule.readOfSubject(set).forEach(reference -> names.add(Columns.plain(reference)));
        return names;
    }

    private String side(int index, String row) {
        return "(" + set.same().get(index).ofSubject().sql(columns.of(row)) + ")";
    }

    private static String tuple(int index) {
        return "\"#m" + (index + 1) + "\"";
    }

    /** What must be equal in the subject and in the set between. */
    private List<CheckedMatch> between() {
        return set.path().map(path -> path.through().same()).orElse(List.of());
    }

    private String sideBetween(int index, String row) {
        return "(" + between().get(index).ofSubject().sql(columns.of(row)) + ")";
    }

    private static String through(int index) {
        return "\"#v" + (index + 1) + "\"";
    }

    private String table() {
        return new RecordTable(set.type()).name();
    }

    private static String ofTuple(int index) {
        return "k." + tuple(index);
    }

    /**
     * What must hold of a record, in row {@code r}.
     *
     * @param side what its own side of a match must be equal to, by the number of the match
     */
    private String matches(IntFunction<String> side) {
        List<String> conditions = new ArrayList<>();
        if (!set.isNation()) {
            conditions.add("r.family = k.family");
        }
        for (int index = 0; index < set.same().size(); index++) {
            conditions.add(set.same().get(index).ofSet().sql(columns.of("r")) + " = " + side.apply(index));
        }
        List<String> sides = IntStream.range(0, between().size())
                .mapToObj(index -> "k." + through(index))
                .toList();
        set.path()
                .map(path -> path.exists("k.family", sides, columns.of("k", "k", "v"), columns, columns.of("r")))
                .ifPresent(conditions::add);
        if (set.isReference()) {
            conditions.add(Validity.of("r", rule.date(), columns.of("k")));
        }
        set.where()
                .map(where -> "(" + where.sql(columns.of("k", "k", "r")) + ")")
                .ifPresent(where -> conditions.add(mayBeUnknown() ? where + " is not false" : where));
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    private static boolean mayBeNull(Reference reference) {
        if (reference instanceof Reference.Timing) {
            return false;
        }
        return !(reference instanceof Reference.SubjectField field)
                || field.field().optional();
    }
}
