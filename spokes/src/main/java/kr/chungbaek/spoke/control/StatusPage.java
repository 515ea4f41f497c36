package kr.chungbaek.spoke.control;

import kr.chungbaek.spoke.forward.Forwarder;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.spool.Spool;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /observe/status}: how the spoke stands, as JSON. The spoke listens on loopback only. */
@RestController
final class StatusPage {

    private static final int QUARANTINED = 50;

    private final ActivePlan plan;
    private final Spool spool;
    private final Forwarder forwarder;
    private final MirrorState mirror;

    StatusPage(ActivePlan plan, Spool spool, Forwarder forwarder, MirrorState mirror) {
        this.plan = plan;
        this.spool = spool;
        this.forwarder = forwarder;
        this.mirror = mirror;
    }

    @GetMapping(path = "/observe/status", produces = "application/json")
    SpokeStatus status() {
        return SpokeStatus.of(plan, spool.report(QUARANTINED), forwarder.state(), mirror.text());
    }
}
