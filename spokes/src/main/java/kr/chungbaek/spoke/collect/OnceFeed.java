package kr.chungbaek.spoke.collect;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Mirror;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what a source gives that gives nothing twice: into the mirror first, when there is one, and then into the spool.
 * What the mirror has and the spool has not, because it was lost or is an old one, is taken before anything else.
 */
final class OnceFeed {

    private static final Logger LOG = LoggerFactory.getLogger(OnceFeed.class);
    private static final int PAGE = 500;

    /** Reads again what the source gave. */
    interface Reading {
        Collected read(String place, byte[] raw);
    }

    private final String feed;
    private final Spool spool;
    private final Optional<Mirror> mirror;
    private final Reading reading;
    private boolean level;

    OnceFeed(String feed, Spool spool, Optional<Mirror> mirror, Reading reading) {
        this.feed = feed;
        this.spool = spool;
        this.mirror = mirror;
        this.reading = reading;
        this.level = mirror.isEmpty();
    }

    /**
     * What the source gave at a place.
     *
     * @param collected what it brings
     */
    record Given(String place, byte[] raw, Collected collected) {}

    /** @throws kr.chungbaek.spoke.spool.SpoolException when it cannot be taken now */
    Tally take(String place, byte[] raw, Collected collected) {
        return take(List.of(new Given(place, raw, collected)));
    }

    /**
     * Takes what a source gave, at least one, all of it or nothing.
     *
     * @throws kr.chungbaek.spoke.spool.SpoolException when it cannot be taken now
     */
    Tally take(List<Given> given) {
        catchUp();
        Collected together =
                Collected.together(given.stream().map(Given::collected).toList());
        if (mirror.isEmpty()) {
            return spool.take(together);
        }
        List<Mirror.Given> raw = given.stream()
                .map(one -> new Mirror.Given(one.place(), one.raw()))
                .toList();
        try (Mirror.Hand hand = mirror.get().keep(feed, raw)) {
            return spool.take(together.withMirrored(hand.reaches()));
        }
    }

    /**
     * Takes what the mirror has and the spool has not.
     *
     * @throws kr.chungbaek.spoke.spool.SpoolException when it cannot be taken now
     */
    synchronized void catchUp() {
        if (level) {
            return;
        }
        long taken = 0;
        List<Mirror.Kept> page = mirror.orElseThrow().after(feed, spool.mirrored(feed), PAGE);
        while (!page.isEmpty()) {
            for (Mirror.Kept kept : page) {
                spool.take(reading.read(kept.place(), kept.raw()).withMirrored(kept.number()));
                taken++;
            }
            page = mirror.orElseThrow().after(feed, page.get(page.size() - 1).number(), PAGE);
        }
        level = true;
        if (taken > 0) {
            LOG.warn("taken again from the mirror feed={} items={}", feed, taken);
        }
    }

    String name() {
        return feed;
    }
}
