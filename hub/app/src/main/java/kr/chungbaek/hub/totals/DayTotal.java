package kr.chungbaek.hub.totals;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The control totals of one business day of a feed.
 *
 * @param basis how the source was counted: QUERY, WHOLE, FILE, SENDER or NONE
 * @param source what the source has; null when it does not tell
 * @param taken what the node has taken of it; of a feed of files, of the files of this day
 * @param sent what the hub must hold of this business day
 * @param hub what it holds; null before it was counted
 * @param remark keys that were missed, or where refused rows stand; null when there is nothing to say
 * @param missingAtHub keys that the node has sent and the hub does not hold
 * @param missingAtNode keys that the hub holds and the node does not know
 */
public record DayTotal(
        String node,
        String feed,
        String recordType,
        String government,
        LocalDate day,
        DayState state,
        String basis,
        @Nullable Sum source,
        Sum taken,
        Sum sent,
        @Nullable Sum hub,
        @Nullable OffsetDateTime checkedAt,
        @Nullable String remark,
        List<String> missingAtHub,
        List<String> missingAtNode) {

    public DayTotal {
        missingAtHub = List.copyOf(missingAtHub);
        missingAtNode = List.copyOf(missingAtNode);
    }

    /**
     * Records, and their amounts.
     *
     * @param amount in won; null when it was not told
     */
    public record Sum(long count, @Nullable Long amount) {}
}
