package kr.chungbaek.spoke.collect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.node.Schedule;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.Waiting;
import kr.chungbaek.wire.reference.BusinessCalendar;

/**
 * Polls one table: looks at its columns now and then, follows its changes in the way that its layout tells, and compares
 * it whole when that is due. What a poll makes complete is said at its end.
 */
final class SqlFeed implements PolledFeed {

    /** Rows that are taken at once, in one transaction of the spool, which waits for the disk. */
    static final int PAGE = 5_000;

    private final Feed feed;
    private final Spool spool;
    private final SettledDays days;
    private final SpokeTime time;
    private final RecordNormalizer normalizer;
    private final SqlDialect dialect;
    private final Reckoning reckoning;
    private final TableRows rows;
    private final Optional<ColumnCheck> check;
    private final Optional<TableReading> changes;
    private final WholeReading whole;
    private final Deque<TableReading> ahead = new ArrayDeque<>();
    private boolean complete;
    private boolean settled;
    private boolean remembers;
    private boolean counts;

    SqlFeed(
            Feed feed,
            RecordNormalizer normalizer,
            Spool spool,
            BusinessCalendar calendar,
            SpokeTime time,
            Reckoning reckoning) {
        this.feed = feed;
        this.spool = spool;
        this.days = new SettledDays(feed, calendar, time);
        this.time = time;
        this.normalizer = normalizer;
        this.reckoning = reckoning;
        this.rows = new TableRows(feed, normalizer, "table " + table().name());
        this.dialect = SqlDialect.of(feed.system().kind());
        this.check = dialect.tellsColumns() ? Optional.of(new ColumnCheck(feed, spool, time)) : Optional.empty();
        this.changes = table().change().map(this::reading);
        this.whole = new WholeReading(feed, dialect, new WholePass(feed, rows, spool, Optional.empty()));
    }

    private LayoutSource.Table table() {
        return (LayoutSource.Table) feed.layout().source();
    }

    private TableReading reading(LayoutSource.TableChange change) {
        return change instanceof LayoutSource.TableChange.At at
                ? new OverlapReading(feed, at, dialect, rows, spool)
                : new XidReading(feed, change.column(), rows, spool, time);
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
        check.filter(ColumnCheck::isDue).ifPresent(ahead::add);
        changes.ifPresent(ahead::add);
        boolean wholeDue = isWholeDue();
        if (wholeDue) {
            ahead.add(whole);
        }
        // To look at the columns, or to count, reads no row.
        complete = changes.isPresent() || wholeDue;
        counts = reckoning.isDue(feed);
        if (counts) {
            counting().ifPresent(ahead::add);
        }
        if (ahead.isEmpty()) {
            reckon();
            return;
        }
        ahead.getFirst().begin();
    }

    /** After everything else, so that the spool has what the table has. */
    private Optional<TableReading> counting() {
        return CountQuery.of(
                        dialect,
                        feed.layout(),
                        spool.book(feed.name()).columns(feed.layout().fingerprint()))
                .map(query -> new CountReading(feed, normalizer, query, spool, ControlTotals.from(time)));
    }

    private boolean isWholeDue() {
        Optional<Schedule> schedule = table().whole();
        return schedule.isEmpty()
                ? changes.isEmpty() || spool.book(feed.name()).isPassWanted()
                : spool.book(feed.name()).isPassDue(schedule.get(), time.now(), changes.isPresent());
    }

    @Override
    public void fail(String why) {
        ahead.clear();
        settled = false;
        remembers = false;
        check.ifPresent(ColumnCheck::soon);
        changes.filter(XidReading.class::isInstance).ifPresent(reading -> ((XidReading) reading).failed());
        spool.trouble(feed.name(), why);
    }

    @Override
    public boolean isPaused() {
        return spool.desk(feed.name()).isPaused();
    }

    @Override
    public boolean goesOn() {
        return !ahead.isEmpty();
    }

    String sql() {
        return ahead.getFirst().sql();
    }

    Map<String, Object> parameters() {
        return ahead.getFirst().parameters();
    }

    /** Takes the answer to {@link #sql}, a page after the other; only one of them is held. */
    void take(Iterator<Map<String, Object>> answer) {
        TableReading reading = ahead.getFirst();
        do {
            reading.take(page(answer));
        } while (answer.hasNext() && reading.goesOn());
        if (!answer.hasNext()) {
            reading.answered();
        }
        if (reading.goesOn()) {
            return;
        }
        complete &= reading.isComplete();
        ahead.removeFirst();
        if (ahead.isEmpty()) {
            end();
        } else {
            ahead.getFirst().begin();
        }
    }

    private static List<Map<String, Object>> page(Iterator<Map<String, Object>> answer) {
        List<Map<String, Object>> page = new ArrayList<>();
        while (page.size() < PAGE && answer.hasNext()) {
            page.add(answer.next());
        }
        return page;
    }

    private void end() {
        // A table that is followed by its transactions notes this itself.
        if (!settled && changes.filter(XidReading.class::isInstance).isEmpty()) {
            spool.polled(feed.name(), Waiting.NOTHING_WAITS);
            settled = true;
        }
        if (complete && rows.areAllRight()) {
            days.complete();
        }
        reckon();
    }

    private void reckon() {
        if (counts) {
            reckoning.reckon(feed);
        }
    }
}
