package kr.chungbaek.hub.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a node gets on.
 *
 * @param sequence the last batch of its chain
 * @param position how many changes of records have been stored
 * @param stoppedBecause why nothing more is taken from it; null when it goes on
 */
public record NodeStatus(
        String node,
        long epoch,
        long sequence,
        long position,
        OffsetDateTime heardAt,
        @Nullable String stoppedBecause,
        List<Feed> feeds,
        List<Refusal> refusals,
        List<Parked> parked,
        List<Snapshot> snapshots) {

    public NodeStatus {
        feeds = List.copyOf(feeds);
        refusals = List.copyOf(refusals);
        parked = List.copyOf(parked);
        snapshots = List.copyOf(snapshots);
    }

    /**
     * What one feed has told.
     *
     * @param governments how many it is declared for
     * @param completeThrough the earliest of its governments; null when one of them has not been told
     * @param promise how old its completeness may grow, from the next business day on
     * @param late of how many governments it is older than that
     */
    public record Feed(
            String feed,
            String recordType,
            long governments,
            long records,
            @Nullable LocalDate completeThrough,
            Duration promise,
            long late) {}

    /** A message that was not taken. */
    public record Refusal(String code, String message, long times, OffsetDateTime lastAt) {}

    /** Batches of a feed that verified but could not be stored. */
    public record Parked(String feed, long batches, String reason, OffsetDateTime since) {}

    /**
     * A feed that is read again from its beginning since the node's last epoch began.
     *
     * @param endedAt null while it is being read
     * @param withdrawn how many records its source had lost
     * @param detail why none was withdrawn although some are gone; empty when all is well
     */
    public record Snapshot(
            String feed, OffsetDateTime begunAt, @Nullable OffsetDateTime endedAt, long withdrawn, String detail) {}
}
