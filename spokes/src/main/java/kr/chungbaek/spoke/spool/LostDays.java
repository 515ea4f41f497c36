package kr.chungbaek.spoke.spool;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.chungbaek.spoke.node.SpokeTime;

/**
 * Names the days of which a new epoch may lack something that sources do not give again. They are not complete before an
 * operator has settled them.
 */
final class LostDays {

    private final Tables tables;
    private final SpokeTime time;
    private final Sources sources;

    LostDays(Tables tables, SpokeTime time, Sources sources) {
        this.tables = tables;
        this.time = time;
        this.sources = sources;
    }

    void ofFreshSpool(Store open) throws SQLException {
        noteUnlessMirrored(
                open,
                Optional.empty(),
                time.now(),
                "this spool began as a new one; what the one before had not sent is lost");
    }

    /** @param acknowledged when the last batch was sealed that the hub has */
    void note(Store open, Optional<Instant> acknowledged, boolean left) throws SQLException {
        Optional<Chain.Span> missing = tables.chain().missing(open);
        if (missing.isPresent()) {
            String why = "the hub has lost %d batches, and they are no longer kept here"
                    .formatted(missing.get().count());
            note(
                    open,
                    Optional.of(time.day(missing.get().first())),
                    time.day(missing.get().last()),
                    why);
        }
        if (left) {
            Optional<Instant> from = tables.chain().oldestUnacknowledged(open);
            note(open, from.map(time::day), time.today(), "batches were left behind");
        }
        if (tables.chain().outrunAt(open).isPresent()) {
            Instant first = tables.chain().oldestUnacknowledged(open).orElse(time.now());
            noteUnlessMirrored(
                    open,
                    acknowledged,
                    first,
                    "this spool is older than what the hub has; what it took later and had not sent is lost");
        }
    }

    /**
     * @param known the last moment of which all is at the hub; absent when there is none
     * @param first when this spool began: a mirror that holds nothing older is not of the spool before
     */
    private void noteUnlessMirrored(Store open, Optional<Instant> known, Instant first, String why)
            throws SQLException {
        boolean isMirrored =
                sources.mirror().isPresent() && isMirrored(sources.mirror().get(), known, first);
        if (!isMirrored) {
            note(open, known.map(time::day), time.today(), why);
        }
    }

    private static boolean isMirrored(Mirror mirror, Optional<Instant> known, Instant first) {
        return known.isPresent()
                ? !mirror.begun().isAfter(known.get())
                : mirror.oldest().filter(first::isAfter).isPresent();
    }

    private void note(Store open, Optional<LocalDate> from, LocalDate to, String why) throws SQLException {
        for (String feed : sources.once()) {
            tables.risks().put(open, new RiskDays(feed, from, to, why));
        }
    }
}
