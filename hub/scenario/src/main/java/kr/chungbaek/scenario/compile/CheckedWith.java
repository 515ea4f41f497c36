package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.model.With;
import kr.chungbaek.wire.record.RecordType;

/** The second record of a pair whose record type and expressions are right. */
record CheckedWith(With with, RecordType type, List<CheckedMatch> same, Optional<CheckedExpression> where) {

    CheckedWith {
        same = List.copyOf(same);
    }

    boolean isNation() {
        return with.reach().isNation();
    }
}
