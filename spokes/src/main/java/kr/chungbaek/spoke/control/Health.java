package kr.chungbaek.spoke.control;

import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.spoke.forward.ForwardState;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.spool.SpoolReport;

/**
 * Whether a spoke does its work.
 *
 * @param status {@code up}; {@code degraded} while a part of the work waits for somebody; {@code down} when all of it does
 * @param reasons why it is not up
 */
record Health(String node, String status, List<String> reasons) {

    private static final String UP = "up";
    private static final String DEGRADED = "degraded";
    static final String DOWN = "down";

    static Health of(ActivePlan plan, SpoolReport report, ForwardState forward, MirrorState mirror) {
        List<String> reasons = new ArrayList<>();
        boolean down = report.room().isShort() || forward.talk() == ForwardState.Talk.STOPPED;
        if (report.room().isShort()) {
            reasons.add("disk: " + report.room().text());
        }
        if (forward.talk() != ForwardState.Talk.OPEN) {
            reasons.add("hub: " + (forward.detail().isEmpty() ? "no answer yet" : forward.detail()));
        }
        if (mirror.isShort()) {
            reasons.add("mirror: " + mirror.text());
        }
        report.risks().forEach(risk -> reasons.add("feed " + risk.feed() + ": " + risk.text()));
        plan.refused().forEach(why -> reasons.add("config: " + why));
        report.pauses().forEach(pause -> reasons.add("feed " + pause.feed() + ": paused: " + pause.why()));
        report.feeds()
                .forEach(feed -> feed.trouble().ifPresent(why -> reasons.add("feed " + feed.feed() + ": " + why)));
        return new Health(plan.node().region(), down ? DOWN : reasons.isEmpty() ? UP : DEGRADED, reasons);
    }

    boolean isDown() {
        return status.equals(DOWN);
    }
}
