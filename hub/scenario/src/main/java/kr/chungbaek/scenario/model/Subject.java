package kr.chungbaek.scenario.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a scenario judges one by one.
 *
 * @param records one type of records, or several that have fields in common
 * @param with a second record, each pair of which is one subject
 */
public record Subject(List<SubjectRecord> records, Optional<With> with) {

    public Subject {
        records = List.copyOf(records);
    }

    /** Records of this type, if they are judged. */
    public Optional<SubjectRecord> find(String record) {
        return records.stream().filter(one -> one.record().equals(record)).findFirst();
    }

    /** The same with another condition on the records in one place. */
    public Subject where(int place, Expression condition) {
        List<SubjectRecord> changed = new ArrayList<>(records);
        changed.set(place, records.get(place).where(condition));
        return new Subject(changed, with);
    }

    /** The same with another second record. */
    public Subject with(With other) {
        return new Subject(records, Optional.of(other));
    }
}
