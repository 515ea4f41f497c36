package kr.chungbaek.scenario.model;

import java.util.Map;
import java.util.Optional;
import kr.chungbaek.wire.problem.Position;

/**
 * Records of one type that are judged.
 *
 * @param record name of the record type
 * @param where which of its records are judged; all when absent
 * @param rename the common name of each field that has another name of its own
 */
public record SubjectRecord(String record, Optional<Expression> where, Map<String, String> rename, Position at) {

    public SubjectRecord {
        rename = Map.copyOf(rename);
    }

    /** The same with other conditions. */
    public SubjectRecord where(Expression condition) {
        return new SubjectRecord(record, Optional.of(condition), rename, at);
    }

    /** The name under which a rule knows a field. */
    public String commonName(String field) {
        return rename.getOrDefault(field, field);
    }
}
