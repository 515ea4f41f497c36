package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;

/**
 * One of several record types whose records a rule judges alike.
 *
 * @param own the name of a field of its own, by the common name
 * @param where which of its records are judged; it reads fields of its own only
 */
record SubjectKind(RecordType type, Map<String, String> own, Optional<CheckedExpression> where) {

    SubjectKind {
        own = Map.copyOf(own);
    }

    /** The column of a common field in the table of this type. */
    String column(String common) {
        return RecordTable.column(own.getOrDefault(common, common));
    }

    /** What a subject's key begins with, since two types may have equal keys. */
    String prefix() {
        return "'" + type.name() + "|'";
    }

    /** A SELECT of the rows of this type under the common names. */
    String rows(List<Field> common) {
        List<String> columns = new ArrayList<>(List.of(
                "a.government",
                "a.family",
                prefix() + " || a.record_key as record_key",
                "'" + type.name() + "' as \"#type\"",
                "a.record_key as \"#key\""));
        common.forEach(field -> columns.add("a." + column(field.name()) + " as " + RecordTable.column(field.name())));
        Optional<String> condition = where.map(value -> "(" + value.sql(SubjectKind::own) + ")");
        columns.add(condition.orElse("true") + " as \"#where\"");
        return columns.stream()
                .collect(Collectors.joining(
                        ", ",
                        "select ",
                        " from " + new RecordTable(type).name() + " a"
                                + condition
                                        .map(text -> " where " + text + " is not false")
                                        .orElse("")));
    }

    private static String own(Reference reference) {
        return "a." + Columns.plain(reference);
    }
}
