package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.scenario.compile.Reference.Part;
import kr.chungbaek.scenario.compile.Reference.SubjectField;
import kr.chungbaek.wire.record.RecordType;

/**
 * The rows of a rule's subjects, called {@code s}: a record table, several under common names, or the pairs of two. Among
 * several types a key begins with the type. The key of a pair is that of its first record, then that of its second, then
 * the second government where the two records have different ones.
 */
record SubjectSource(CheckedRule rule) {

    /** One value of a key: neither a bar nor a backslash, unless escaped. */
    private static final String VALUE = "(?:[^|\\\\]|\\\\.)*";

    /** A FROM item: every subject. */
    String all() {
        if (rule.isOfSeveralKinds()) {
            return rule.kinds().stream()
                    .map(kind -> kind.rows(rule.subject().fields()))
                    .collect(Collectors.joining("\n    union all ", "(", ") s"));
        }
        return rule.with()
                .map(with -> "(" + pairs(with, table(rule.subject()), table(with.type())) + ") s")
                .orElse(table(rule.subject()) + " s");
    }

    /** A FROM item with one parameter, text[]: the subjects of some governments. */
    String ofGovernments() {
        return "(select s.* from " + all() + " where s.government = any(?::text[])) s";
    }

    /** A statement: governments that may have subjects, and at most how many of the records that name them. */
    String governments() {
        if (rule.isOfSeveralKinds()) {
            return "select s.government, count(*) as records from " + all() + " group by s.government";
        }
        RecordType naming = rule.with()
                .filter(with -> with.with().responsible())
                .map(CheckedWith::type)
                .orElse(rule.subject());
        return "select s.government, count(*) as records from " + table(naming) + " s group by s.government";
    }

    /** A statement: the keys of subjects with a business date in a period. */
    Statement ofPeriod() {
        String keys = "select s.government, s.record_key as subject_key from " + all();
        return rule.isPerOccasion()
                ? Statement.of(keys)
                : Statement.of(
                        keys + " where " + ParameterColumns.businessDate(rule.subject()) + " between ? and ?",
                        "from",
                        "to");
    }

    /** A common table expression {@code target} of subject keys; {@code from} gives governments and keys. */
    String target(String from) {
        return """
                target as materialized (
                  select distinct t.government, t.record_key%s from %s as t(government, record_key)
                )""".formatted(parts(), from);
    }

    /**
     * A FROM clause: the subjects whose keys stand in {@code target}. Each is looked up by its key, however long the
     * history: the planner, which takes a government and a key for independent, would expect hardly any and go astray.
     */
    String some(String target, Access access) {
        return rule.with().isEmpty() && access == Access.LOOK_UP
                ? target + " t\n  cross join lateral (select s.* from " + all() + " where " + named() + " offset 0) s"
                : target + " t\n  join " + all() + " on " + named();
    }

    /** A FROM clause with two parameters, government and key: one subject. */
    String one() {
        return some(
                "(select t.government, t.record_key" + parts()
                        + " from (values (?::text, ?::text)) as t(government, record_key))",
                Access.LOOK_UP);
    }

    /** What tells the records of a pair apart from its key, as a column to select; nothing for a single record. */
    String own(String row) {
        return isPlain() ? "" : row + ".\"#key\"";
    }

    /** The key by which people know a subject. */
    String ownKey(String row) {
        return isPlain() ? row + ".record_key" : own(row);
    }

    private boolean isPlain() {
        return rule.with().isEmpty() && !rule.isOfSeveralKinds();
    }

    /** A SELECT of all pairs of the rows of two FROM items, with all of their fields. */
    String pairs(CheckedWith with, String first, String second) {
        List<String> columns = new ArrayList<>(keys(with));
        rule.subject().fields().forEach(field -> columns.add("a." + RecordTable.column(field.name())));
        Stream.concat(Stream.of(Scope.GOVERNMENT), with.type().fields().stream())
                .map(field ->
                        "b." + RecordTable.column(field.name()) + " as " + new SubjectField(Part.WITH, field).column())
                .forEach(columns::add);
        return select(columns, with, first, second);
    }

    /** The same with the keys of the pairs only. */
    String keysOfPairs(CheckedWith with, String first, String second) {
        List<String> columns = List.of(government(with) + " as government", key() + " as subject_key");
        return select(columns, with, first, second);
    }

    private String select(List<String> columns, CheckedWith with, String first, String second) {
        List<String> conditions = new ArrayList<>();
        if (!with.isNation()) {
            conditions.add("b.family = a.family");
        }
        for (CheckedMatch match : with.same()) {
            conditions.add("(" + match.ofSet().sql(SubjectSource::ofSecond) + ") = ("
                    + match.ofSubject().sql(new Columns(rule).of("a")) + ")");
        }
        return "select " + String.join(", ", columns) + " from " + first + " a join " + second + " b on "
                + (conditions.isEmpty() ? "true" : String.join(" and ", conditions));
    }

    private List<String> keys(CheckedWith with) {
        String responsible = with.with().responsible() ? "b" : "a";
        return List.of(
                responsible + ".government",
                responsible + ".family",
                key() + " as record_key",
                "a.record_key || '|' || b.record_key as \"#key\"",
                "a.government as \"#g1\"",
                "a.record_key as \"#k1\"",
                "b.government as \"#g2\"",
                "b.record_key as \"#k2\"");
    }

    private static String government(CheckedWith with) {
        return with.with().responsible() ? "b.government" : "a.government";
    }

    private String key() {
        String other = rule.with().orElseThrow().with().responsible() ? "a.government" : "b.government";
        return "a.record_key || '|' || b.record_key" + " || case when a.government = b.government then '' else '|' || "
                + other + " end";
    }

    private static String ofSecond(Reference reference) {
        return "b." + RecordTable.column(((SubjectField) reference).field().name());
    }

    /** A pair's key taken apart, so that each of its records is found by an index. */
    private String parts() {
        if (rule.isOfSeveralKinds()) {
            return ", split_part(t.record_key, '|', 1) as \"#type\", "
                    + "substr(t.record_key, strpos(t.record_key, '|') + 1) as \"#own\"";
        }
        return rule.with()
                .map(with -> ", regexp_match(t.record_key, '^(%s)\\|(%s)(?:\\|(%s))?$') as \"#parts\""
                        .formatted(values(rule.subject()), values(with.type()), VALUE))
                .orElse("");
    }

    private static String values(RecordType type) {
        return VALUE + ("\\|" + VALUE).repeat(type.key().size() - 1);
    }

    private String named() {
        if (rule.isOfSeveralKinds()) {
            return "s.government = t.government and s.\"#type\" = t.\"#type\" and s.\"#key\" = t.\"#own\"";
        }
        if (rule.with().isEmpty()) {
            return "s.government = t.government and s.record_key = t.record_key";
        }
        boolean second = rule.with().get().with().responsible();
        String other = "coalesce(t.\"#parts\"[3], t.government)";
        return "s.\"#g1\" = " + (second ? other : "t.government") + " and s.\"#k1\" = t.\"#parts\"[1]"
                + "\n    and s.\"#g2\" = " + (second ? "t.government" : other) + " and s.\"#k2\" = t.\"#parts\"[2]";
    }

    private static String table(RecordType type) {
        return new RecordTable(type).name();
    }
}
