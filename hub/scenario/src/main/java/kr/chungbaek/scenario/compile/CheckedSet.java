package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.model.RelatedSet;
import kr.chungbaek.wire.record.RecordType;

/**
 * A related set whose record type and expressions are right.
 *
 * @param same what must be equal in the subject and in a record of the set
 * @param path through which other set it hangs on the subject
 */
record CheckedSet(
        RelatedSet set,
        RecordType type,
        List<CheckedMatch> same,
        Optional<CheckedPath> path,
        Optional<CheckedExpression> where) {

    CheckedSet {
        same = List.copyOf(same);
    }

    String name() {
        return set.name();
    }

    boolean isNation() {
        return set.reach().isNation() || isReference();
    }

    /** Whether its records are rows of a reference table, which count while they are valid. */
    boolean isReference() {
        return type.isReference();
    }

    List<CheckedExpression> conditions() {
        return where.map(CheckedExpression::conjuncts).orElse(List.of());
    }

    /** Its own side of everything that must be equal, whether in the subject or in the set between. */
    List<CheckedExpression> ownSides() {
        return java.util.stream.Stream.concat(same.stream(), path.stream().flatMap(between -> between.same().stream()))
                .map(CheckedMatch::ofSet)
                .toList();
    }
}
