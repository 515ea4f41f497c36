package kr.chungbaek.scenario.model;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.model.RelatedSet.Reach;
import kr.chungbaek.wire.problem.Position;

/**
 * One more record that belongs to a subject: each pair of the two is a subject of its own, and without a second record
 * there is none.
 *
 * @param record name of the record type
 * @param same what must be equal, beside the government
 * @param where which of the second records count; all when absent
 * @param reach where second records are looked for
 * @param responsible whether a case belongs to the government of the second record, not to that of the first
 */
public record With(
        String record, List<Match> same, Optional<Expression> where, Reach reach, boolean responsible, Position at) {

    public With {
        same = List.copyOf(same);
    }

    /** The same with other conditions. */
    public With where(Expression condition) {
        return new With(record, same, Optional.of(condition), reach, responsible, at);
    }
}
