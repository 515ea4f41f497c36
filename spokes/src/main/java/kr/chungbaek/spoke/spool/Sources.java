package kr.chungbaek.spoke.spool;

import java.util.Optional;
import java.util.Set;

/**
 * What a new epoch can get again of a node's sources.
 *
 * @param listed feeds whose source lists all that it has: they are read again as snapshots
 * @param once feeds whose source gives nothing twice
 * @param mirror of what those gave
 */
public record Sources(Set<String> listed, Set<String> once, Optional<Mirror> mirror) {

    public static final Sources NONE = new Sources(Set.of(), Set.of(), Optional.empty());

    public Sources {
        listed = Set.copyOf(listed);
        once = Set.copyOf(once);
    }
}
