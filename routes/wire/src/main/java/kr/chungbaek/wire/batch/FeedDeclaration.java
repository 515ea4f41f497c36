package kr.chungbaek.wire.batch;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node's word that a feed brings one record type for some governments. A later declaration of the same feed replaces
 * the earlier one.
 *
 * @param until the last business date it covers; null while it runs on
 * @param promise how old the feed's completeness may grow before it counts as late
 */
public record FeedDeclaration(
        String feed,
        String recordType,
        List<String> governments,
        LocalDate from,
        @Nullable LocalDate until,
        Duration promise) {

    public FeedDeclaration {
        governments = List.copyOf(governments);
    }

    /** The node no longer has this feed: it brings nothing for any government, and nobody waits for it. */
    public static FeedDeclaration withdrawn(String feed, LocalDate since) {
        return new FeedDeclaration(feed, "", List.of(), since, null, Duration.ZERO);
    }
}
