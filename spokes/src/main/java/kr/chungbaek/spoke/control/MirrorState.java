package kr.chungbaek.spoke.control;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Mirror;
import kr.chungbaek.spoke.spool.Spool;

/** How what cannot be read again would be had again. */
final class MirrorState {

    private final ActivePlan plan;
    private final Spool spool;
    private final SpokeTime time;
    private final Optional<Mirror> mirror;

    MirrorState(ActivePlan plan, Spool spool, SpokeTime time, Optional<Mirror> mirror) {
        this.plan = plan;
        this.spool = spool;
        this.time = time;
        this.mirror = mirror;
    }

    /** Whether its disk is too full, so that feeds wait. */
    boolean isShort() {
        return mirror.isPresent() && mirror.get().isShort();
    }

    /** For people. */
    String text() {
        if (mirror.isPresent()) {
            return mirror.get().text();
        }
        List<String> once = plan.node().feeds().stream()
                .filter(Feed::isGivenOnce)
                .map(Feed::name)
                .toList();
        return once.isEmpty()
                ? "not needed: every feed can be read again"
                : "none: with this disk all is lost that %s brought and the hub has not, from %s to %s"
                        .formatted(String.join(", ", once), time.day(spool.oldestUnacknowledged()), time.today());
    }
}
