package kr.chungbaek.spoke.control;

import java.util.List;
import java.util.stream.Collectors;
import kr.chungbaek.routes.control.ControlToken;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.Feed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Who may give orders, and for which feed. */
final class OrderDesk {

    private static final Logger LOG = LoggerFactory.getLogger(OrderDesk.class);

    private final ActivePlan plan;
    private final ControlToken token;

    OrderDesk(ActivePlan plan, ControlToken token) {
        this.plan = plan;
        this.token = token;
    }

    /** What came of an order. */
    record Done(String feed, String what, List<String> readAgain) {}

    /** @throws ControlProblem when the token is not shown, or there is no such feed */
    Feed known(String feed, String authorization) {
        if (!token.isShown(authorization)) {
            throw ControlProblem.notAuthorized();
        }
        return plan.node()
                .find(feed)
                .orElseThrow(() -> new ControlProblem(
                        HttpStatus.NOT_FOUND,
                        "UNKNOWN_FEED",
                        "node '" + plan.node().region() + "' has no feed '" + feed + "'. Allowed: "
                                + plan.node().feeds().stream().map(Feed::name).collect(Collectors.joining(", "))));
    }

    static Done done(String feed, String what, List<String> again) {
        LOG.info("operator's order feed={} what={} again={}", feed, what, again.size());
        return new Done(feed, what, again);
    }
}
