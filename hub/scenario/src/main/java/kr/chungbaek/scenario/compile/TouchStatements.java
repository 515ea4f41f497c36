package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.scenario.compile.Reference.LookUp;
import kr.chungbaek.scenario.compile.Reference.Part;
import kr.chungbaek.scenario.compile.Reference.SetField;
import kr.chungbaek.scenario.compile.Reference.SubjectField;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;

/**
 * Which subjects a change of records can concern. Every version that came or went is looked at, so that a subject is
 * judged again also when a record no longer matches it. A condition that is null counts as met: too many subjects are
 * harmless, too few are a bug.
 */
final class TouchStatements {

    /** Beside the record types, under a name that none of them can have. */
    static final String PARAMETERS = ":parameters";

    private static final String SPAN = """
            span as materialized (
              select * from unnest(?::text[], ?::bigint[], ?::bigint[]) as u(node, after, upto)
            )""";

    private final CheckedRule rule;
    private final Access access;
    private final Columns columns;
    private final ParameterColumns parameters;

    TouchStatements(CheckedRule rule, Access access) {
        this.rule = rule;
        this.access = access;
        this.columns = new Columns(rule);
        this.parameters = ParameterColumns.of(rule);
    }

    Map<String, Statement> byRecordType() {
        Map<String, RecordType> types = new TreeMap<>();
        rule.subjectTypes().forEach(type -> types.put(type.name(), type));
        rule.with().ifPresent(with -> types.put(with.type().name(), with.type()));
        rule.sets().forEach(set -> types.put(set.type().name(), set.type()));
        rule.lookUps().forEach(lookUp -> types.put(lookUp.table().name(), lookUp.table()));
        Map<String, Statement> statements = new TreeMap<>();
        types.forEach((name, type) -> statements.put(name, statement(type)));
        if (!rule.scenario().parameters().isEmpty()) {
            statements.put(PARAMETERS, throughParameters());
        }
        return statements;
    }

    /** The subjects of a government that has set a value for itself, as far as it concerns them. */
    private Statement throughParameters() {
        String sql = """
                %s
                select distinct s.government, s.record_key as subject_key
                from span u
                join reference.government_value_change c on u.node = 'hub' and c.position > u.after
                  and c.position <= u.upto and c.scenario = '%s'
                join %s on s.government = c.government and %s""".formatted(
                        "with " + SPAN, rule.scenario().name(), rule.source().all(), inRange());
        return Statement.of(sql, "nodes", "froms", "tos");
    }

    private String inRange() {
        if (rule.isPerOccasion()) {
            return "true";
        }
        String date = ParameterColumns.businessDate(rule.subject());
        return date + " >= c.valid_from and (c.valid_until is null or " + date + " < c.valid_until)";
    }

    private Statement statement(RecordType type) {
        List<String> parts = new ArrayList<>();
        if (rule.with().isPresent()) {
            parts.addAll(throughPairs(rule.with().get(), type));
        } else if (rule.subjectTypes().contains(type)) {
            String key = rule.kinds().stream()
                    .filter(kind -> kind.type().equals(type))
                    .map(kind -> kind.prefix() + " || c.record_key")
                    .findFirst()
                    .orElse("c.record_key");
            parts.add("select distinct c.government, " + key + " as subject_key from changed c");
        }
        rule.sets().stream()
                .filter(set -> set.type().name().equals(type.name()))
                .map(this::throughSet)
                .forEach(parts::add);
        rule.lookUps().stream()
                .filter(lookUp -> lookUp.table().name().equals(type.name()))
                .map(this::throughLookUp)
                .forEach(parts::add);
        String sql = "with " + SPAN + ",\n" + changed(type) + "\n" + String.join("\nunion\n", parts);
        return Statement.of(sql, "nodes", "froms", "tos");
    }

    /** The subjects to which a changed row of a reference table says something, whenever it is valid. */
    private String throughLookUp(LookUp lookUp) {
        String key = RecordTable.column(lookUp.table().key().get(0));
        String same = isKnown(lookUp.key()) ? lookUp.key().sql(columns.of("s", "p", "s")) + " = c." + key : "true";
        return "select distinct s.government, s.record_key as subject_key\nfrom (select distinct c." + key
                + " from changed c) c\njoin " + rule.source().all() + " on true" + parameters.join() + "\nwhere "
                + same;
    }

    private String changed(RecordType type) {
        Set<Field> read = new LinkedHashSet<>();
        rule.sets().stream()
                .filter(set -> set.type().name().equals(type.name()))
                .forEach(set -> read.addAll(rule.evidenceFields(set)));
        rule.with().ifPresent(with -> read.addAll(readByPairs(with, type)));
        rule.lookUps().stream()
                .filter(lookUp -> lookUp.table().name().equals(type.name()))
                .forEach(lookUp -> read.add(type.field(type.key().get(0))));
        String fields =
                Columns.joined(", ", "c.government, c.family, c.record_key", Columns.list("c", List.copyOf(read)));
        RecordTable table = new RecordTable(type);
        return """
                changed as materialized (
                  select %1$s
                  from span u
                  cross join lateral (select * from %2$s c
                    where c.node = u.node and c.position > u.after and c.position <= u.upto offset 0) c
                  union all
                  select %1$s
                  from span u
                  cross join lateral (select * from %3$s c
                    where c.node = u.node and c.replaced_by > u.after and c.replaced_by <= u.upto offset 0) c
                )""".formatted(fields, table.name(), table.history());
    }

    /**
     * The pairs that a changed record makes, or made. Its partner may have been replaced since they were judged, too,
     * even by a change that a later step will see: of that step, this record would be gone.
     */
    private List<String> throughPairs(CheckedWith with, RecordType type) {
        SubjectSource source = rule.source();
        List<String> parts = new ArrayList<>();
        if (type.name().equals(rule.subject().name())) {
            RecordTable second = new RecordTable(with.type());
            parts.add(source.keysOfPairs(with, "changed", second.name()));
            parts.add(source.keysOfPairs(with, "changed", replaced(second)));
        }
        if (type.name().equals(with.type().name())) {
            RecordTable first = new RecordTable(rule.subject());
            parts.add(source.keysOfPairs(with, first.name(), "changed"));
            parts.add(source.keysOfPairs(with, replaced(first), "changed"));
        }
        return parts;
    }

    private static String replaced(RecordTable table) {
        return "(select c.* from span u join " + table.history() + " c on c.node = u.node and c.replaced_by > u.after)";
    }

    private Set<Field> readByPairs(CheckedWith with, RecordType type) {
        Set<Field> read = new LinkedHashSet<>();
        for (CheckedMatch match : with.same()) {
            Stream.concat(match.ofSubject().references().stream(), match.ofSet().references().stream())
                    .filter(SubjectField.class::isInstance)
                    .map(SubjectField.class::cast)
                    .filter(field -> type(field.part()).name().equals(type.name()))
                    .filter(field -> type.fields().contains(field.field()))
                    .forEach(field -> read.add(field.field()));
        }
        return read;
    }

    private RecordType type(Part part) {
        return part == Part.SUBJECT ? rule.subject() : rule.with().orElseThrow().type();
    }

    /** The subjects that the changed records of a set belong, or belonged, to. */
    private String throughSet(CheckedSet set) {
        List<String> conditions = new ArrayList<>();
        if (!set.isNation()) {
            conditions.add("s.family = c.family");
        }
        for (int index = 0; index < set.same().size(); index++) {
            CheckedExpression side = set.same().get(index).ofSubject();
            if (isKnown(side)) {
                conditions.add(side.sql(columns.of("s")) + " = c.\"#m" + (index + 1) + "\"");
            }
        }
        set.conditions().stream()
                .filter(condition -> !isOwn(condition) && isKnown(condition))
                .map(condition -> "(" + condition.sql(columns.of("s", "p", "c")) + ") is not false")
                .forEach(conditions::add);
        Window.of(set).ifPresent(window -> conditions.addAll(window.turned(columns.of("s", "p", "c"))));
        rule.conditions().stream()
                .map(where -> "(" + where.sql(columns.of("s", "p", "s")) + ") is not false")
                .forEach(conditions::add);
        if (isLookUp(set)) {
            return "select distinct s.government, s.record_key as subject_key\nfrom (" + tuples(set)
                    + ") c\ncross join lateral (select s.government, s.record_key from "
                    + rule.source().all()
                    + parameters.join() + "\nwhere " + String.join(" and ", conditions) + " offset 0) s";
        }
        String between =
                set.path().map(path -> "\njoin " + between(path, conditions)).orElse("");
        return "select distinct s.government, s.record_key as subject_key\nfrom (" + tuples(set) + ") c" + between
                + "\njoin " + rule.source().all() + " on true" + parameters.join()
                + (conditions.isEmpty() ? "" : "\nwhere " + String.join(" and ", conditions));
    }

    /** Whether an index finds the subjects of each changed record, so that the history need never be read. */
    private boolean isLookUp(CheckedSet set) {
        return access == Access.LOOK_UP
                && rule.with().isEmpty()
                && set.path().isEmpty()
                && !set.same().isEmpty()
                && set.same().stream()
                        .map(CheckedMatch::ofSubject)
                        .allMatch(side -> isKnown(side) && MatchIndexes.isIndexable(side.sql(columns.of("s"))));
    }

    /**
     * The records between, as they are now. Of one that was replaced, its own change touches the subjects.
     *
     * @param conditions gets those under which a record between leads from the changed record to a subject
     */
    private String between(CheckedPath path, List<String> conditions) {
        CheckedSet through = path.through();
        if (!through.isNation()) {
            conditions.add("s.family = v.family");
        }
        for (int index = 0; index < path.same().size(); index++) {
            conditions.add(path.same().get(index).ofSubject().sql(columns.of("v")) + " = c." + between(index));
        }
        through.same().stream()
                .filter(match -> isKnown(match.ofSubject()))
                .map(match -> match.ofSubject().sql(columns.of("s")) + " = "
                        + match.ofSet().sql(columns.of("v")))
                .forEach(conditions::add);
        through.conditions().stream()
                .filter(this::isKnown)
                .map(condition -> "(" + condition.sql(columns.of("s", "p", "v")) + ") is not false")
                .forEach(conditions::add);
        return new RecordTable(through.type()).name() + " v on true";
    }

    private static String between(int index) {
        return "\"#v" + (index + 1) + "\"";
    }

    private String tuples(CheckedSet set) {
        List<String> read = new ArrayList<>(List.of("c.family"));
        for (int index = 0; index < set.same().size(); index++) {
            read.add(set.same().get(index).ofSet().sql(columns.of("c")) + " as \"#m" + (index + 1) + "\"");
        }
        List<CheckedMatch> through = set.path().map(CheckedPath::same).orElse(List.of());
        for (int index = 0; index < through.size(); index++) {
            read.add(through.get(index).ofSet().sql(columns.of("c")) + " as " + between(index));
        }
        readWithSubject(set).forEach(name -> read.add("c." + RecordTable.column(name)));
        String own = set.conditions().stream()
                .filter(TouchStatements::isOwn)
                .map(condition -> "(" + condition.sql(columns.of("c")) + ") is not false")
                .collect(Collectors.joining(" and "));
        return "select distinct " + String.join(", ", read) + " from changed c"
                + (own.isEmpty() ? "" : " where " + own);
    }

    /** The set's fields in conditions that read the subject, too. */
    private static Set<String> readWithSubject(CheckedSet set) {
        Set<String> names = new LinkedHashSet<>();
        for (CheckedExpression condition : set.conditions()) {
            if (!isOwn(condition)) {
                condition.references().stream()
                        .filter(SetField.class::isInstance)
                        .forEach(reference ->
                                names.add(((SetField) reference).field().name()));
            }
        }
        return names;
    }

    /** Whether it can be told of a subject before its occasions are known; subjects too many are harmless. */
    private boolean isKnown(CheckedExpression expression) {
        return !rule.isPerOccasion()
                || expression.references().stream()
                        .noneMatch(reference ->
                                reference instanceof Reference.Timing || reference instanceof Reference.ParameterValue);
    }

    private static boolean isOwn(CheckedExpression condition) {
        return condition.references().stream().allMatch(SetField.class::isInstance);
    }
}
