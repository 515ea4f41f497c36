package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;

/** The indexes that find a set's records for a subject, and the subjects for a changed record. */
final class MatchIndexes {

    private final CheckedRule rule;

    MatchIndexes(CheckedRule rule) {
        this.rule = rule;
    }

    List<String> createStatements() {
        Set<String> statements = new LinkedHashSet<>();
        for (CheckedSet set : rule.sets()) {
            List<CheckedExpression> ofSet = new ArrayList<>();
            List<CheckedExpression> ofSubject = new ArrayList<>();
            for (CheckedMatch match : set.same()) {
                ofSet.add(match.ofSet());
                ofSubject.add(match.ofSubject());
            }
            Optional<Window> window = Window.of(set);
            statements.add(index(set.type(), set.isNation(), ofSet, window.map(Window::ofSet)));
            statements.add(index(rule.subject(), set.isNation(), ofSubject, window.map(Window::ofSubject)));
        }
        statements.remove("");
        return List.copyOf(statements);
    }

    private String index(RecordType type, boolean nation, List<CheckedExpression> key, Optional<Field> within) {
        List<String> parts = new ArrayList<>(nation ? List.of() : List.of("family"));
        for (CheckedExpression value : key) {
            String column = value.sql(Columns::plain);
            if (isIndexable(column)) {
                parts.add(value.isField() ? column : "(" + column + ")");
            }
        }
        within.map(field -> RecordTable.column(field.name()))
                .filter(column -> !parts.contains(column))
                .ifPresent(parts::add);
        if (parts.isEmpty()) {
            return "";
        }
        String table = new RecordTable(type).name();
        String list = String.join(", ", parts);
        return "create index if not exists %s on %s (%s)"
                .formatted(IndexName.of("match", type.name(), table + list), table, list);
    }

    /** What depends on the table of holidays cannot be kept in an index. */
    private static boolean isIndexable(String expression) {
        return !expression.contains("business_day") && !expression.contains("is_holiday");
    }
}
