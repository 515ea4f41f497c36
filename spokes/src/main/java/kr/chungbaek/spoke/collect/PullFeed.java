package kr.chungbaek.spoke.collect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.node.Schedule;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.Waiting;
import kr.chungbaek.wire.reference.BusinessCalendar;

/** Asks one list of a source system: for what has changed, for all of it when that is due. */
final class PullFeed implements PolledFeed {

    private final Feed feed;
    private final LayoutSource.Pull layout;
    private final Spool spool;
    private final SpokeTime time;
    private final TableRows rows;
    private final SettledDays days;
    private final Optional<PullReading> changes;
    private final PullReading whole;
    private final Deque<PullReading> ahead = new ArrayDeque<>();
    private boolean settled;
    private boolean remembers;

    PullFeed(Feed feed, RecordNormalizer normalizer, Spool spool, BusinessCalendar calendar, SpokeTime time) {
        this.feed = feed;
        this.layout = (LayoutSource.Pull) feed.layout().source();
        this.spool = spool;
        this.time = time;
        this.days = new SettledDays(feed, calendar, time);
        this.rows = new TableRows(feed, normalizer, "list " + layout.path());
        Function<Map<String, Object>, String> key = this::key;
        this.changes =
                layout.since().map(since -> new PullReading(layout, new ChangedSince(feed, since, rows, key, spool)));
        this.whole = new PullReading(
                layout,
                new WholeList(
                        layout, new WholePass(feed, rows, spool, Optional.of(new WholeCount(feed, spool, time))), key));
    }

    private String key(Map<String, Object> row) {
        return layout.key().stream().map(name -> String.valueOf(row.get(name))).collect(Collectors.joining(", "));
    }

    @Override
    public Feed feed() {
        return feed;
    }

    @Override
    public SettledDays days() {
        return days;
    }

    @Override
    public void begin() {
        days.begin();
        if (!remembers) {
            rows.remember(spool.book(feed.name()).openPlaces());
            remembers = true;
        }
        ahead.clear();
        changes.ifPresent(ahead::add);
        if (isWholeDue()) {
            ahead.add(whole);
        }
        if (!ahead.isEmpty()) {
            ahead.getFirst().begin();
        }
    }

    private boolean isWholeDue() {
        Optional<Schedule> schedule = layout.whole();
        return schedule.isEmpty()
                ? changes.isEmpty() || spool.book(feed.name()).isPassWanted()
                : spool.book(feed.name()).isPassDue(schedule.get(), time.now(), changes.isPresent());
    }

    @Override
    public boolean isPaused() {
        return spool.desk(feed.name()).isPaused();
    }

    @Override
    public boolean goesOn() {
        return !ahead.isEmpty();
    }

    @Override
    public void fail(String why) {
        ahead.clear();
        settled = false;
        remembers = false;
        spool.trouble(feed.name(), why);
    }

    String path() {
        return layout.path();
    }

    Map<String, String> parameters() {
        return ahead.getFirst().parameters();
    }

    /** Takes the answer to the last question. */
    void take(byte[] body) {
        PullReading reading = ahead.getFirst();
        reading.take(new PullAnswer(body));
        if (reading.goesOn()) {
            return;
        }
        ahead.removeFirst();
        if (ahead.isEmpty()) {
            end();
        } else {
            ahead.getFirst().begin();
        }
    }

    private void end() {
        if (!settled) {
            spool.polled(feed.name(), Waiting.NOTHING_WAITS);
            settled = true;
        }
        if (rows.areAllRight()) {
            days.complete();
        }
    }
}
