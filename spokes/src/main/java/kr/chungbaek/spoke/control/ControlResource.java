package kr.chungbaek.spoke.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.routes.control.ControlToken;
import kr.chungbaek.spoke.collect.Replay;
import kr.chungbaek.spoke.collect.Replays;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.spool.FeedDesk;
import kr.chungbaek.spoke.spool.FeedPaused;
import kr.chungbaek.spoke.spool.Spool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The control bus: an operator's orders, on loopback, for whoever shows the token that lies in the spool's folder. */
@RestController
@RequestMapping(path = "/control/feeds/{feed}", produces = "application/json")
final class ControlResource {

    private static final Logger LOG = LoggerFactory.getLogger(ControlResource.class);

    private static final int MOST_SAMPLES = 100;

    private final ActivePlan plan;
    private final Spool spool;
    private final Replays replays;
    private final ControlToken token;

    ControlResource(ActivePlan plan, Spool spool, Replays replays, ControlToken token) {
        this.plan = plan;
        this.spool = spool;
        this.replays = replays;
        this.token = token;
    }

    /** What came of an order. */
    record Done(String feed, String what, List<String> readAgain) {}

    @PostMapping("/pause")
    Done pause(
            @PathVariable String feed,
            @RequestParam(defaultValue = "by an operator") String why,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        desk(feed, authorization).pause(why.strip());
        return done(feed, "paused");
    }

    @PostMapping("/resume")
    Done resume(
            @PathVariable String feed, @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        return done(feed, desk(feed, authorization).resume() ? "goes on" : "was not paused");
    }

    @PostMapping("/settle")
    Done settle(
            @PathVariable String feed, @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        return done(feed, desk(feed, authorization).settle() ? "days at risk settled" : "no days were at risk");
    }

    @PostMapping("/replay")
    Done replay(
            @PathVariable String feed, @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        desk(feed, authorization);
        try {
            Replay replay = replays.replay(known(feed));
            String what = replay.wanted().isEmpty()
                    ? "taken from quarantine: " + replay.taken() + ", refused again: " + replay.refused()
                    : "the next poll reads again";
            return done(feed, what, replay.wanted());
        } catch (FeedPaused e) {
            throw new ControlProblem(HttpStatus.CONFLICT, "FEED_PAUSED", e.getMessage() + ". Resume it first.");
        }
    }

    @PostMapping("/reread")
    Done reread(
            @PathVariable String feed,
            @RequestParam String from,
            @RequestParam String to,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        desk(feed, authorization);
        Replay replay = replays.reread(known(feed), day("from", from), day("to", to))
                .orElseThrow(() -> new ControlProblem(
                        HttpStatus.CONFLICT,
                        "NOT_AGAIN",
                        "feed '" + feed + "' gives nothing twice: its source sends by itself. Ask its operator to send"
                                + " the days again; what is known is not counted twice."));
        return done(
                feed,
                replay.wanted().isEmpty() ? "no file of these days is known" : "the next poll reads again",
                replay.wanted());
    }

    @GetMapping("/quarantine")
    QuarantineList quarantine(
            @PathVariable String feed,
            @RequestParam(defaultValue = "10") int most,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        FeedDesk desk = desk(feed, authorization);
        return QuarantineList.of(known(feed), desk, Math.max(1, Math.min(most, MOST_SAMPLES)));
    }

    private FeedDesk desk(String feed, String authorization) {
        if (!token.isShown(authorization)) {
            throw new ControlProblem(
                    HttpStatus.UNAUTHORIZED,
                    "NOT_AUTHORIZED",
                    "Show the token of '" + ControlToken.FILE + "' in the spool's folder.");
        }
        return spool.desk(known(feed).name());
    }

    private Feed known(String feed) {
        return plan.node()
                .find(feed)
                .orElseThrow(() -> new ControlProblem(
                        HttpStatus.NOT_FOUND,
                        "UNKNOWN_FEED",
                        "node '" + plan.node().region() + "' has no feed '" + feed + "'. Allowed: "
                                + String.join(
                                        ", ",
                                        plan.node().feeds().stream()
                                                .map(Feed::name)
                                                .toList())));
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new ControlProblem(
                    HttpStatus.BAD_REQUEST,
                    "BAD_DAY",
                    "'" + name + "' is '" + text + "', not a date as in 2026-01-31.");
        }
    }

    private static Done done(String feed, String what) {
        return done(feed, what, List.of());
    }

    private static Done done(String feed, String what, List<String> again) {
        LOG.info("operator's order feed={} what={} again={}", feed, what, again.size());
        return new Done(feed, what, again);
    }
}
