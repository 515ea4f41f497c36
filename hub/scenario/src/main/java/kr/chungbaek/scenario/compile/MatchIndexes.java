package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.chungbaek.scenario.compile.Reference.Part;
import kr.chungbaek.scenario.compile.Reference.SubjectField;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;

/** The indexes that find a set's records for a subject, and the subjects for a changed record. */
final class MatchIndexes {

    private static final Optional<Field> NO_WINDOW = Optional.empty();

    /** PostgreSQL takes no more columns together. */
    private static final int MOST_COLUMNS = 8;

    private static final Pattern INDEX = Pattern.compile(" on (\\S+) \\((.*)\\)$");

    private final CheckedRule rule;

    MatchIndexes(CheckedRule rule) {
        this.rule = rule;
    }

    /**
     * Tells the planner which columns of the indexes go together. It would take a government and a card for independent,
     * expect hardly any payment of both, and look through all of a card's payments instead of one hour of them.
     */
    List<String> createStatistics() {
        Set<String> statements = new LinkedHashSet<>();
        for (String index : createStatements()) {
            Matcher parts = INDEX.matcher(index);
            if (parts.find()) {
                List<String> columns = Stream.of(parts.group(2).split(", "))
                        .filter(column -> !column.contains("("))
                        .distinct()
                        .sorted()
                        .limit(MOST_COLUMNS)
                        .toList();
                if (columns.size() > 1) {
                    statements.add(statistics(parts.group(1), String.join(", ", columns)));
                }
            }
        }
        return List.copyOf(statements);
    }

    private static String statistics(String table, String columns) {
        String type = table.substring(table.indexOf('"') + 1, table.lastIndexOf('"'));
        return "create statistics if not exists %s.%s (dependencies) on %s from %s"
                .formatted(RecordTable.SCHEMA, IndexName.of("together", type, table + columns), columns, table);
    }

    List<String> createStatements() {
        Set<String> statements = new LinkedHashSet<>();
        for (CheckedSet set : rule.sets()) {
            List<CheckedExpression> ofSubject = new ArrayList<>();
            for (CheckedMatch match : set.same()) {
                ofSubject.add(match.ofSubject());
            }
            Optional<Window> window = Window.of(set);
            statements.add(index(set.type(), set.isNation(), set.ownSides(), window.map(Window::ofSet)));
            statements.addAll(ofSubjects(set, ofSubject, window));
            set.path().map(MatchIndexes::between).ifPresent(statements::add);
            rule.with()
                    .map(with -> ofSubject(with.type(), Part.WITH, set, ofSubject, window))
                    .ifPresent(statements::add);
        }
        rule.with().ifPresent(with -> {
            statements.add(index(rule.subject(), with.isNation(), sides(with, CheckedMatch::ofSubject), NO_WINDOW));
            statements.add(index(with.type(), with.isNation(), sides(with, CheckedMatch::ofSet), NO_WINDOW));
        });
        statements.remove("");
        return List.copyOf(statements);
    }

    /** For a changed record of a set, the records between it and the subjects. */
    private static String between(CheckedPath path) {
        CheckedSet through = path.through();
        List<CheckedExpression> sides =
                path.same().stream().map(CheckedMatch::ofSubject).toList();
        return index(through.type(), through.isNation(), sides, NO_WINDOW);
    }

    /** Over what the set reads of subjects, in the table of each of their types. */
    private List<String> ofSubjects(CheckedSet set, List<CheckedExpression> sides, Optional<Window> window) {
        if (!rule.isOfSeveralKinds()) {
            return List.of(ofSubject(rule.subject(), Part.SUBJECT, set, sides, window));
        }
        Optional<Field> within = window.map(Window::ofSubject).map(SubjectField::field);
        return rule.kinds().stream()
                .map(kind -> index(
                        kind.type(),
                        set.isNation(),
                        sides,
                        within.map(field -> kind.column(field.name())),
                        reference -> reference instanceof SubjectField field
                                ? kind.column(field.field().name())
                                : Columns.plain(reference)))
                .toList();
    }

    /** Over what the set reads of one of the records that make a subject. */
    private String ofSubject(
            RecordType type, Part part, CheckedSet set, List<CheckedExpression> sides, Optional<Window> window) {
        List<CheckedExpression> own =
                sides.stream().filter(side -> isOf(part, side)).toList();
        Optional<Field> within = window.map(Window::ofSubject)
                .filter(field -> field.part() == part)
                .map(SubjectField::field);
        boolean unread = own.isEmpty() && within.isEmpty() && part == Part.WITH;
        return unread ? "" : index(type, set.isNation(), own, within);
    }

    private static boolean isOf(Part part, CheckedExpression side) {
        return side.references().stream()
                .filter(SubjectField.class::isInstance)
                .allMatch(reference -> ((SubjectField) reference).part() == part);
    }

    private static List<CheckedExpression> sides(CheckedWith with, Function<CheckedMatch, CheckedExpression> side) {
        return with.same().stream().map(side).toList();
    }

    /** A field's own column, whichever of a pair's records it belongs to. */
    private static String plain(Reference reference) {
        return reference instanceof SubjectField field
                ? RecordTable.column(field.field().name())
                : Columns.plain(reference);
    }

    private static String index(RecordType type, boolean nation, List<CheckedExpression> key, Optional<Field> within) {
        Optional<String> column = within.map(field -> RecordTable.column(field.name()));
        return index(type, nation, key, column, MatchIndexes::plain);
    }

    private static String index(
            RecordType type, boolean nation, List<CheckedExpression> key, Optional<String> within, Naming naming) {
        List<String> parts = new ArrayList<>(nation ? List.of() : List.of("family"));
        for (CheckedExpression value : key) {
            if (isOfRecord(value) && isIndexable(value.sql(naming))) {
                String column = value.sql(naming);
                parts.add(value.isField() ? column : "(" + column + ")");
            }
        }
        within.filter(column -> !parts.contains(column)).ifPresent(parts::add);
        if (parts.isEmpty()) {
            return "";
        }
        String table = new RecordTable(type).name();
        String list = String.join(", ", parts);
        return "create index if not exists %s on %s (%s)"
                .formatted(IndexName.of("match", type.name(), table + list), table, list);
    }

    /** What depends on a parameter or an occasion is not in the record. */
    private static boolean isOfRecord(CheckedExpression value) {
        return value.references().stream()
                .allMatch(reference -> reference instanceof SubjectField || reference instanceof Reference.SetField);
    }

    /** What depends on the table of holidays cannot be kept in an index. */
    static boolean isIndexable(String expression) {
        return !expression.contains("business_day") && !expression.contains("is_holiday");
    }
}
