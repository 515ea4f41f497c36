package kr.chungbaek.hub.totals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many days of a node's feeds and governments are closed.
 *
 * @param closedThrough the last business day up to which nothing is open and nothing differs; null when there is none
 */
public record NodeDays(
        String node,
        long closed,
        long open,
        long differing,
        @Nullable LocalDate closedThrough) {}
