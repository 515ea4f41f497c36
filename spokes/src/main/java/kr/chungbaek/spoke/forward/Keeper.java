package kr.chungbaek.spoke.forward;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Mirror;
import kr.chungbaek.spoke.spool.Spool;

/** What has to happen from time to time: completeness without records is sealed, old batches are let go, room is noted. */
public final class Keeper {

    private static final Duration PRUNE_EVERY = Duration.ofHours(1);

    private static final int PAGES = 100;

    private final Spool spool;
    private final SpokeTime time;
    private final Duration keepSent;
    private final Optional<Mirror> mirror;
    private Instant pruned = Instant.EPOCH;

    Keeper(Spool spool, SpokeTime time, Duration keepSent, Optional<Mirror> mirror) {
        this.spool = spool;
        this.time = time;
        this.keepSent = keepSent;
        this.mirror = mirror;
    }

    /** Called by the route. */
    public void keep() {
        spool.sealCompleteness();
        for (int page = 0; page < PAGES && spool.tokens().tellSome(); page++) {
            // The next page.
        }
        Instant now = time.now();
        if (pruned.plus(PRUNE_EVERY).isBefore(now)) {
            spool.prune(now.minus(keepSent));
            mirror.ifPresent(this::prune);
            spool.noteRoom();
            pruned = now;
        }
    }

    /** Nothing that the hub has not is let go. */
    private void prune(Mirror kept) {
        Instant sent = spool.oldestUnacknowledged();
        Instant old = time.now().minus(keepSent);
        kept.prune(sent.isBefore(old) ? sent : old);
    }
}
