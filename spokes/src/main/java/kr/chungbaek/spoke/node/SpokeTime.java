package kr.chungbaek.spoke.node;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The spoke's clock: real time for pauses, and the business day, which a demo pins.
 *
 * @param pinned the business day, whatever the clock says
 */
public record SpokeTime(Clock clock, Supplier<Optional<LocalDate>> pinned) {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    /** With a business day that does not move. */
    public SpokeTime(Clock clock, Optional<LocalDate> pinned) {
        this(clock, () -> pinned);
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return pinned.get().orElseGet(() -> LocalDate.ofInstant(clock.instant(), KOREA));
    }

    /** The business day of a moment; where it is pinned, none after it. */
    public LocalDate day(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, KOREA);
        return pinned.get().filter(day::isAfter).orElse(day);
    }

    /** The Korean date and time that the clock shows, to the microsecond; also where the business day is pinned. */
    public LocalDateTime moment() {
        return LocalDateTime.ofInstant(clock.instant(), KOREA).truncatedTo(ChronoUnit.MICROS);
    }
}
