package kr.chungbaek.spoke.control;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.forward.ForwardState;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.spool.DayTotal;
import kr.chungbaek.spoke.spool.FeedState;
import kr.chungbaek.spoke.spool.Pause;
import kr.chungbaek.spoke.spool.QuarantinedItem;
import kr.chungbaek.spoke.spool.RiskDays;
import kr.chungbaek.spoke.spool.SpoolReport;
import kr.chungbaek.spoke.spool.TokenState;
import kr.chungbaek.wire.batch.Completeness;
import org.jspecify.annotations.Nullable;

/** How a spoke stands, for operators and tools. Quarantined items without their content: it may be private. */
record SpokeStatus(
        String node,
        Forwarding forwarding,
        String disk,
        String mirror,
        List<String> refusedConfig,
        List<FeedStatus> feeds,
        List<Refused> quarantine,
        Deliveries deliveries,
        TokenKeys tokens) {

    record Forwarding(String talk, long epoch, long sealed, long sent, long acked, String incarnation, String detail) {}

    record FeedStatus(
            String feed,
            String system,
            @Nullable String cursor,
            @Nullable String lastItem,
            @Nullable String heldSince,
            @Nullable String trouble,
            @Nullable String paused,
            @Nullable String risk,
            long waiting,
            List<Complete> complete,
            List<Day> days) {}

    record Complete(String government, String through) {}

    record Day(String day, long received, long forwarded, long unchanged, long quarantined) {}

    record Refused(long id, String feed, String at, String code, String place, String reason) {}

    record Deliveries(long pending, long delivered, long failed) {}

    /** Keys of tokens by number; no next one is 0, and so is what the hub has not said yet. */
    record TokenKeys(int held, int next, long pairs, boolean through, int hub, boolean mayDropFormer) {

        static TokenKeys of(TokenState state) {
            return new TokenKeys(
                    state.held(), state.next(), state.pairs(), state.through(), state.hub(), state.mayDropFormer());
        }
    }

    static SpokeStatus of(ActivePlan plan, SpoolReport report, ForwardState forward, String mirror) {
        Node node = plan.node();
        // Grouped once: hundreds of feeds have thousands of days of governments.
        Map<String, List<Completeness>> complete =
                report.complete().stream().collect(Collectors.groupingBy(Completeness::feed));
        Map<String, List<DayTotal>> totals = report.totals().stream().collect(Collectors.groupingBy(DayTotal::feed));
        return new SpokeStatus(
                node.region(),
                new Forwarding(
                        forward.talk().name().toLowerCase(Locale.ROOT),
                        forward.sealed().epoch(),
                        forward.sealed().sequence(),
                        forward.sent(),
                        forward.acked(),
                        forward.incarnation(),
                        forward.detail()),
                report.room().text(),
                mirror,
                plan.refused(),
                report.feeds().stream()
                        .map(feed -> feed(node, report, complete, totals, feed))
                        .toList(),
                report.quarantine().stream().map(SpokeStatus::refused).toList(),
                new Deliveries(
                        report.deliveries().pending(),
                        report.deliveries().delivered(),
                        report.deliveries().failed()),
                TokenKeys.of(report.tokens()));
    }

    private static FeedStatus feed(
            Node node,
            SpoolReport report,
            Map<String, List<Completeness>> complete,
            Map<String, List<DayTotal>> totals,
            FeedState feed) {
        return new FeedStatus(
                feed.feed(),
                node.find(feed.feed())
                        .map(Feed::system)
                        .map(system -> system.name())
                        .orElse("spoke"),
                feed.cursor().orElse(null),
                feed.lastItem().map(Object::toString).orElse(null),
                feed.heldSince().map(Object::toString).orElse(null),
                feed.trouble().orElse(null),
                report.pauses().stream()
                        .filter(pause -> pause.feed().equals(feed.feed()))
                        .map(Pause::why)
                        .findFirst()
                        .orElse(null),
                report.risks().stream()
                        .filter(risk -> risk.feed().equals(feed.feed()))
                        .map(RiskDays::text)
                        .findFirst()
                        .orElse(null),
                report.waiting().getOrDefault(feed.feed(), 0L),
                complete.getOrDefault(feed.feed(), List.of()).stream()
                        .map(day -> new Complete(day.government(), day.through().toString()))
                        .toList(),
                totals.getOrDefault(feed.feed(), List.of()).stream()
                        .map(SpokeStatus::day)
                        .toList());
    }

    private static Day day(DayTotal total) {
        return new Day(
                total.day().toString(),
                total.tally().received(),
                total.tally().forwarded(),
                total.tally().unchanged(),
                total.tally().quarantined());
    }

    private static Refused refused(QuarantinedItem item) {
        return new Refused(
                item.id(), item.feed(), item.at().toString(), item.code().name(), item.place(), item.reason());
    }
}
