package kr.chungbaek.wire.batch;

import java.util.List;

/**
 * Where the reading of all that a feed's source has begins or ends. What the hub has of the feed, and was not brought
 * between the two, its source no longer has.
 *
 * @param unreadable of an end: records whose rows are there and cannot be read, so that they stay as they are
 */
public record SnapshotMark(String feed, Edge edge, List<RecordKey> unreadable) {

    /** Which end of a snapshot. */
    public enum Edge {
        BEGIN,
        END
    }

    public SnapshotMark {
        unreadable = List.copyOf(unreadable);
    }

    public static SnapshotMark begin(String feed) {
        return new SnapshotMark(feed, Edge.BEGIN, List.of());
    }

    public static SnapshotMark end(String feed, List<RecordKey> unreadable) {
        return new SnapshotMark(feed, Edge.END, unreadable);
    }
}
