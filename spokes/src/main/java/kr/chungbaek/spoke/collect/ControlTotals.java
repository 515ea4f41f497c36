package kr.chungbaek.spoke.collect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.node.OwnFeed;
import kr.chungbaek.spoke.node.Schedule;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.DayControl;
import kr.chungbaek.spoke.spool.GovernmentDay;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.SourceSum;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolException;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.chain.DayQuestion;
import kr.chungbaek.wire.record.RecordTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the hub, per feed, government and business day, what the source has, what of it the spool has taken, and what the
 * hub must hold. Where source and spool differ, the table is compared whole; where hub and spool differ, the hub asks for
 * the keys.
 */
public final class ControlTotals implements Reckoning {

    private static final Logger LOG = LoggerFactory.getLogger(ControlTotals.class);

    /** Older days are told no more. */
    private static final int DAYS = 400;

    private final ActivePlan plan;
    private final ControlRecords records;
    private final Spool spool;
    private final SpokeTime time;
    private final Schedule schedule;
    private final Map<String, Instant> due = new ConcurrentHashMap<>();

    ControlTotals(ActivePlan plan, RecordTypes types, Spool spool, SpokeTime time, Schedule schedule) {
        this.plan = plan;
        this.records = new ControlRecords(types);
        this.spool = spool;
        this.time = time;
        this.schedule = schedule;
    }

    static LocalDate from(SpokeTime time) {
        return time.today().minusDays(DAYS);
    }

    /** Called by the route: counts the days of feeds that are not asked, and answers the hub. */
    public void turn() {
        try {
            for (Feed feed : plan.node().feeds()) {
                if (!(feed.layout().source() instanceof LayoutSource.Table) && isDue(feed)) {
                    reckon(feed);
                }
            }
            answer(spool.controls().questions());
        } catch (SpoolException e) {
            LOG.warn("days not counted cause={}", e.getMessage());
        }
    }

    @Override
    public boolean isDue(Feed feed) {
        // Asked at every poll of every feed: the spool is looked into once.
        return !time.now()
                .isBefore(due.computeIfAbsent(
                        feed.name(), name -> spool.controls().due(name, schedule)));
    }

    @Override
    public void reckon(Feed feed) {
        List<DayControl> days = days(feed);
        List<String> refused = RefusedPlaces.of(feed, spool);
        List<Item> items = new ArrayList<>();
        for (DayControl day : days) {
            if (!day.day().isAfter(time.today())) {
                items.add(records.total(feed, day, refused));
            }
        }
        tell(OwnFeed.CONTROL_TOTALS, items);
        compareWhole(feed, days);
        spool.controls().told(feed.name());
        due.remove(feed.name());
    }

    /** Counts a feed's days with the next look. */
    public void wantCount(Feed feed) {
        spool.controls().want(feed.name());
        due.remove(feed.name());
    }

    /** The days of a feed, as they were counted last at the source and as they are in the spool. */
    public List<DayControl> days(Feed feed) {
        List<String> sameType = sameType(feed.layout().record().name());
        return feed.layout().source() instanceof LayoutSource.File
                ? spool.controls()
                        .fileDays(
                                feed.name(),
                                sameType,
                                from(time),
                                feed.governments().get(0))
                : spool.controls().days(feed.name(), sameType, from(time));
    }

    private List<String> sameType(String recordType) {
        Set<String> feeds = new TreeSet<>(spool.controls().feedsOf(recordType));
        plan.node().feeds().stream()
                .filter(feed -> feed.layout().record().name().equals(recordType))
                .map(Feed::name)
                .forEach(feeds::add);
        return List.copyOf(feeds);
    }

    /** A table that counts other than the spool holds a row that was missed, or has lost one. */
    private void compareWhole(Feed feed, List<DayControl> days) {
        List<GovernmentDay> differing = days.stream()
                .filter(day -> day.complete()
                        && day.differs()
                        && day.source().map(SourceSum::basis).equals(Optional.of(SourceSum.Basis.QUERY)))
                .map(day -> new GovernmentDay(day.government(), day.day()))
                .toList();
        if (feed.layout().source() instanceof LayoutSource.Table) {
            spool.controls().differ(feed.name(), differing);
        }
        if (!differing.isEmpty()) {
            LOG.warn("source and spool count differently feed={} days={}", feed.name(), differing.size());
            spool.desk(feed.name()).wantWhole();
        }
    }

    /** Counts and keys of one moment; a feed is counted once, of however many of its days the keys are wanted. */
    private void answer(List<DayQuestion> questions) {
        Set<String> types = questions.stream().map(DayQuestion::recordType).collect(Collectors.toSet());
        plan.node().feeds().stream()
                .filter(feed -> types.contains(feed.layout().record().name()))
                .forEach(this::reckon);
        questions.forEach(this::answer);
    }

    private void answer(DayQuestion question) {
        List<String> keys = spool.controls()
                .keys(sameType(question.recordType()), new GovernmentDay(question.government(), question.day()));
        LOG.info(
                "hub told the keys type={} government={} day={} keys={}",
                question.recordType(),
                question.government(),
                question.day(),
                keys.size());
        tell(OwnFeed.CONTROL_KEYS, records.keys(question, keys));
        spool.controls().answered(question);
    }

    private void tell(OwnFeed own, List<Item> items) {
        for (int from = 0; from < items.size(); from += Load.MOST) {
            spool.take(Collected.of(own.feed(), items.subList(from, Math.min(items.size(), from + Load.MOST))));
        }
    }
}
