package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Subjects of one government that a scenario cannot judge before a feed is complete: each a case to be, or none.
 *
 * @param recordType what the feed brings
 * @param node whose feed it is; null when none is declared that could become complete
 * @param feed null with the node
 * @param subjects how many wait for it
 * @param since the day after the earliest of their due dates
 * @param completeThrough how far the feed is; null when it has told nothing
 */
public record WaitingForFeed(
        String scenario,
        String recordType,
        @Nullable String node,
        @Nullable String feed,
        String government,
        long subjects,
        LocalDate since,
        @Nullable LocalDate completeThrough) {}
