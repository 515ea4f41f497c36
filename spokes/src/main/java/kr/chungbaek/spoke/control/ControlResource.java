package kr.chungbaek.spoke.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import kr.chungbaek.spoke.collect.Replay;
import kr.chungbaek.spoke.collect.Replays;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.spool.FeedDesk;
import kr.chungbaek.spoke.spool.FeedPaused;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolFull;
import org.jspecify.annotations.Nullable;
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

    private static final int MOST_SAMPLES = 100;

    private final OrderDesk orders;
    private final Spool spool;
    private final Replays replays;

    ControlResource(OrderDesk orders, Spool spool, Replays replays) {
        this.orders = orders;
        this.spool = spool;
        this.replays = replays;
    }

    @PostMapping("/pause")
    OrderDesk.Done pause(
            @PathVariable String feed,
            @RequestParam(defaultValue = "by an operator") String why,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        desk(feed, authorization).pause(why.strip());
        return done(feed, "paused");
    }

    @PostMapping("/resume")
    OrderDesk.Done resume(
            @PathVariable String feed, @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        return done(feed, desk(feed, authorization).resume() ? "goes on" : "was not paused");
    }

    @PostMapping("/settle")
    OrderDesk.Done settle(
            @PathVariable String feed,
            @RequestParam(required = false) @Nullable String day,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        FeedDesk desk = desk(feed, authorization);
        if (day != null) {
            return done(feed, desk.settle(day("day", day)) ? day + " settled" : "nothing was missing of " + day);
        }
        String what = desk.settle() ? "days at risk settled" : "no days were at risk";
        List<String> disputed =
                desk.disputed().stream().map(LocalDate::toString).toList();
        return done(
                feed,
                disputed.isEmpty()
                        ? what
                        : what + "; something is missing of " + String.join(", ", disputed) + ", settled with --day");
    }

    @PostMapping("/replay")
    OrderDesk.Done replay(
            @PathVariable String feed, @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        Feed known = orders.known(feed, authorization);
        try {
            Replay replay = replays.replay(known);
            String what = replay.wanted().isEmpty()
                    ? "taken from quarantine: " + replay.taken() + ", refused again: " + replay.refused()
                    : "the next poll reads again";
            return OrderDesk.done(feed, what, replay.wanted());
        } catch (FeedPaused e) {
            throw new ControlProblem(HttpStatus.CONFLICT, "FEED_PAUSED", e.getMessage() + ". Resume it first.");
        } catch (SpoolFull e) {
            throw new ControlProblem(
                    HttpStatus.SERVICE_UNAVAILABLE, "SPOOL_FULL", e.getMessage() + ". Then give the order again.");
        }
    }

    @PostMapping("/withdraw")
    OrderDesk.Done withdraw(
            @PathVariable String feed,
            @RequestParam long records,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        FeedDesk desk = desk(feed, authorization);
        OptionalLong refused = desk.refusedWithdrawal();
        if (refused.isEmpty()) {
            throw new ControlProblem(
                    HttpStatus.CONFLICT, "NOTHING_HELD", "no withdrawal of feed '" + feed + "' waits for an order.");
        }
        if (records < refused.getAsLong()) {
            throw new ControlProblem(
                    HttpStatus.CONFLICT,
                    "OTHER_NUMBER",
                    "the last comparison missed " + refused.getAsLong() + " records, not " + records
                            + ". Say that number if all of them are gone for good.");
        }
        desk.allowWithdrawal(records);
        return done(feed, "the next poll compares it whole, and withdraws up to " + records + " records");
    }

    @PostMapping("/reread")
    OrderDesk.Done reread(
            @PathVariable String feed,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "false") boolean resend,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        Feed known = orders.known(feed, authorization);
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first)) {
            throw new ControlProblem(
                    HttpStatus.BAD_REQUEST, "BAD_DAY", "'from' is " + first + ", after 'to', which is " + last + ".");
        }
        Replay replay = (resend ? replays.resend(known, first, last) : replays.reread(known, first, last))
                .orElseThrow(() -> new ControlProblem(
                        HttpStatus.CONFLICT,
                        "NOT_AGAIN",
                        "feed '" + feed + "' gives nothing twice: its source sends by itself. Ask its operator to send"
                                + " the days again; what is known is not counted twice."));
        return OrderDesk.done(
                feed,
                replay.wanted().isEmpty() ? "no file of these days is known" : "the next poll reads again",
                replay.wanted());
    }

    @GetMapping("/quarantine")
    QuarantineList quarantine(
            @PathVariable String feed,
            @RequestParam(defaultValue = "10") int most,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        Feed known = orders.known(feed, authorization);
        return QuarantineList.of(known, spool.desk(known.name()), Math.max(1, Math.min(most, MOST_SAMPLES)));
    }

    private FeedDesk desk(String feed, String authorization) {
        return spool.desk(orders.known(feed, authorization).name());
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

    private static OrderDesk.Done done(String feed, String what) {
        return OrderDesk.done(feed, what, List.of());
    }
}
