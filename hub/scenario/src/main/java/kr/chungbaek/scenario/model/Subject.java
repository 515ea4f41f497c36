package kr.chungbaek.scenario.model;

import java.util.Optional;

/**
 * What a scenario judges one by one.
 *
 * @param record name of the record type
 * @param where which of its records are judged; all when absent
 * @param with a second record, each pair of which is one subject
 */
public record Subject(String record, Optional<Expression> where, Optional<With> with) {

    /** The same with other conditions. */
    public Subject where(Optional<Expression> condition) {
        return new Subject(record, condition, with);
    }

    /** The same with another second record. */
    public Subject with(With other) {
        return new Subject(record, where, Optional.of(other));
    }
}
