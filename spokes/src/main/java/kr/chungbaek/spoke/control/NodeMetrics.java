package kr.chungbaek.spoke.control;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kr.chungbaek.spoke.forward.ForwardState;
import kr.chungbaek.spoke.spool.DayTotal;
import kr.chungbaek.spoke.spool.FeedState;
import kr.chungbaek.spoke.spool.SpoolReport;
import kr.chungbaek.spoke.spool.Tally;

/** What a spoke measures. All of it is read from the spool when somebody asks, so that a restart loses no count. */
final class NodeMetrics {

    private final MultiGauge items;
    private final MultiGauge waiting;
    private final MultiGauge state;
    private final MultiGauge silence;
    private final MultiGauge complete;
    private volatile long sealed;
    private volatile long acknowledged;
    private volatile long open;
    private volatile long free;
    private volatile long pendingAlerts;

    NodeMetrics(MeterRegistry registry, String node) {
        registry.config().commonTags("node", node);
        items = gauge(registry, "chungbaek.feed.items.today", "Items of the business day, by where they ended.");
        waiting = gauge(registry, "chungbaek.feed.quarantine.waiting", "Items in quarantine, not put right.");
        state = gauge(registry, "chungbaek.feed.ok", "1 while a feed is neither paused nor in trouble.");
        silence = gauge(registry, "chungbaek.feed.silence.seconds", "Since a feed's last item.");
        complete =
                gauge(registry, "chungbaek.feed.complete.age.days", "Since the day through which a feed is complete.");
        single(registry, "chungbaek.chain.sealed", "Number of the last batch.", metrics -> metrics.sealed);
        single(registry, "chungbaek.chain.acknowledged", "The hub's last.", metrics -> metrics.acknowledged);
        single(registry, "chungbaek.hub.open", "1 while batches go out.", metrics -> metrics.open);
        single(registry, "chungbaek.disk.free.bytes", "Free room of the spool's disk.", metrics -> metrics.free);
        single(registry, "chungbaek.alerts.pending", "Alerts to deliver.", metrics -> metrics.pendingAlerts);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String about) {
        return MultiGauge.builder(name).description(about).register(registry);
    }

    private void single(MeterRegistry registry, String name, String about, ToDoubleFunction<NodeMetrics> value) {
        Gauge.builder(name, this, value).description(about).register(registry);
    }

    void update(SpoolReport report, ForwardState forward, Instant now, LocalDate today) {
        sealed = forward.sealed().sequence();
        acknowledged = forward.acked();
        open = forward.talk() == ForwardState.Talk.OPEN ? 1 : 0;
        free = report.room().free();
        pendingAlerts = report.deliveries().pending();
        items.register(items(report, today), true);
        waiting.register(
                report.feeds().stream()
                        .map(feed -> row(feed, report.waiting().getOrDefault(feed.feed(), 0L)))
                        .toList(),
                true);
        state.register(
                report.feeds().stream()
                        .map(feed -> row(feed, isOk(report, feed) ? 1 : 0))
                        .toList(),
                true);
        silence.register(
                report.feeds().stream()
                        .filter(feed -> feed.lastItem().isPresent())
                        .map(feed -> row(
                                feed,
                                Duration.between(feed.lastItem().get(), now).toSeconds()))
                        .toList(),
                true);
        complete.register(
                report.complete().stream()
                        .<MultiGauge.Row<?>>map(day -> MultiGauge.Row.of(
                                Tags.of("feed", day.feed(), "government", day.government()),
                                today.toEpochDay() - day.through().toEpochDay()))
                        .toList(),
                true);
    }

    private static List<MultiGauge.Row<?>> items(SpoolReport report, LocalDate today) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        for (DayTotal total : report.totals()) {
            if (total.day().equals(today)) {
                Tally tally = total.tally();
                rows.add(items(total, "forwarded", tally.forwarded()));
                rows.add(items(total, "unchanged", tally.unchanged()));
                rows.add(items(total, "quarantined", tally.quarantined()));
            }
        }
        return rows;
    }

    private static MultiGauge.Row<?> items(DayTotal total, String end, long count) {
        return MultiGauge.Row.of(Tags.of("feed", total.feed(), "end", end), count);
    }

    private static MultiGauge.Row<?> row(FeedState feed, Number value) {
        return MultiGauge.Row.of(Tags.of("feed", feed.feed()), value);
    }

    private static boolean isOk(SpoolReport report, FeedState feed) {
        return feed.trouble().isEmpty()
                && report.pauses().stream().noneMatch(pause -> pause.feed().equals(feed.feed()));
    }
}
