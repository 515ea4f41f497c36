package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.model.RelatedSet;
import kr.chungbaek.wire.record.RecordType;

/** A related set whose record type and expressions are right. */
record CheckedSet(RelatedSet set, RecordType type, List<CheckedMatch> same, Optional<CheckedExpression> where) {

    CheckedSet {
        same = List.copyOf(same);
    }

    String name() {
        return set.name();
    }

    boolean isNation() {
        return set.reach().isNation();
    }

    List<CheckedExpression> conditions() {
        return where.map(CheckedExpression::conjuncts).orElse(List.of());
    }
}
