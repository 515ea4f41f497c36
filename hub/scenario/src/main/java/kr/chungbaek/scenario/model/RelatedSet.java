package kr.chungbaek.scenario.model;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.problem.Position;

/**
 * The records that are looked at for one subject.
 *
 * @param record name of the record type
 * @param same what must be equal, beside the government; may be empty
 * @param where which of the matching records count; all when absent
 * @param at where the file names the set
 */
public record RelatedSet(
        String name, String record, List<Match> same, Optional<Expression> where, Reach reach, Position at) {

    /** Whose records are looked at, and whose feeds must be complete before an absence counts. */
    public enum Reach {
        /** The subject's own government. */
        GOVERNMENT,
        /** All governments, and the feeds of all of them. */
        NATION,
        /** All governments, but the feeds of the subject's own only. */
        NATION_OWN_FEEDS;

        public boolean isNation() {
            return this != GOVERNMENT;
        }
    }

    public RelatedSet {
        same = List.copyOf(same);
    }
}
