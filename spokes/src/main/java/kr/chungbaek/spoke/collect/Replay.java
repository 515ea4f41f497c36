package kr.chungbaek.spoke.collect;

import java.util.List;

/**
 * What came of taking again.
 *
 * @param taken items that are records now
 * @param refused items that are none still
 * @param wanted what the next poll reads again
 */
public record Replay(long taken, long refused, List<String> wanted) {

    public Replay {
        wanted = List.copyOf(wanted);
    }
}
