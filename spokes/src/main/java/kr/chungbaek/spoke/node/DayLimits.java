package kr.chungbaek.spoke.node;

import java.util.Optional;

/**
 * How much a feed may bring in one business day before it is taken to have gone mad, and waits for an operator.
 *
 * @param forwarded records sent to the hub
 * @param quarantined items that are no records
 */
public record DayLimits(long forwarded, long quarantined) {

    /** What counts for a feed that says nothing: a day of the largest sources is a tenth of it. */
    public static final DayLimits USUAL = new DayLimits(20_000_000, 100_000);

    /** Which limit a day has gone beyond, in words. */
    public Optional<String> breach(long forwardedToday, long quarantinedToday) {
        if (quarantinedToday > quarantined) {
            return Optional.of("more than " + quarantined + " items of one day are no records ('most-quarantined')."
                    + " Put the source or the layout right, then resume it");
        }
        if (forwardedToday > forwarded) {
            return Optional.of("it brought more than " + forwarded + " records in one day ('most-records'). Look at"
                    + " the source, then resume it with a higher limit");
        }
        return Optional.empty();
    }
}
