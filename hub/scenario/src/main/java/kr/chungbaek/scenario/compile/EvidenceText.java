package kr.chungbaek.scenario.compile;

import java.util.Collection;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;

/** How evidence takes in what holds tokens: a change of their key is no change of the facts. */
final class EvidenceText {

    private EvidenceText() {}

    static String of(String column, Field field) {
        return field.secret() ? renamed(column) : column;
    }

    /** The key of a record of any of some types, or of a pair of them. */
    static String ofKey(String column, Collection<RecordType> types) {
        boolean holdsTokens = types.stream()
                .anyMatch(type -> type.fields().stream().anyMatch(field -> field.secret() && type.isKey(field)));
        return holdsTokens ? renamed(column) : column;
    }

    private static String renamed(String column) {
        return "rule.evidence_text(" + column + ")";
    }
}
