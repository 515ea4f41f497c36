package kr.chungbaek.spoke.collect;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.Waiting;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.reference.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Polls one table. A poll first asks whether rows wait behind an open transaction, then reads page after page: whatever
 * was visible at the question and did not wait has been read at the end, and what that completes is said then.
 */
final class SqlFeed {

    /** After this time behind an open transaction, waiting rows are read all the same, and again later. */
    static final Duration STALL_AFTER = Duration.ofMinutes(10);

    private enum Step {
        QUESTION,
        SETTLED,
        UNSETTLED,
        DONE
    }

    private final Feed feed;
    private final RecordNormalizer normalizer;
    private final Spool spool;
    private final BusinessCalendar calendar;
    private final SpokeTime time;
    private final PageQuery query;
    private Step step = Step.DONE;
    private SqlCursor cursor = SqlCursor.BEGINNING;
    private Waiting waiting = Waiting.NOTHING_WAITS;
    private LocalDate asked = LocalDate.MIN;
    private LocalDate told = LocalDate.MIN;
    private @Nullable Waiting noted;

    SqlFeed(Feed feed, RecordNormalizer normalizer, Spool spool, BusinessCalendar calendar, SpokeTime time) {
        this.feed = feed;
        this.normalizer = normalizer;
        this.spool = spool;
        this.calendar = calendar;
        this.time = time;
        this.query = new PageQuery(feed.layout());
    }

    Feed feed() {
        return feed;
    }

    /** Begins a poll where the spool's last transaction ended. */
    void begin() {
        cursor = spool.cursor(feed.name()).map(SqlCursor::parse).orElse(SqlCursor.BEGINNING);
        step = Step.QUESTION;
        asked = time.today();
    }

    /** Ends a poll that failed, and notes why. What was taken stays taken. */
    void fail(String why) {
        step = Step.DONE;
        noted = null;
        spool.trouble(feed.name(), why);
    }

    boolean goesOn() {
        return step != Step.DONE;
    }

    String sql() {
        return switch (step) {
            case QUESTION -> query.waiting();
            case UNSETTLED -> query.unsettled();
            default -> query.settled();
        };
    }

    Map<String, Object> parameters() {
        return step == Step.QUESTION ? Map.of() : cursor.parameters();
    }

    /** Takes the answer to {@link #sql}. */
    void take(List<Map<String, Object>> rows) {
        switch (step) {
            case QUESTION -> {
                waiting = Objects.requireNonNull((Number) rows.get(0).get("waiting"))
                                        .longValue()
                                > 0
                        ? Waiting.ROWS_WAIT
                        : Waiting.NOTHING_WAITS;
                step = Step.SETTLED;
            }
            case SETTLED -> takeSettled(rows);
            case UNSETTLED -> takeUnsettled(rows);
            default -> throw new IllegalStateException("an answer without a question");
        }
    }

    private void takeSettled(List<Map<String, Object>> rows) {
        Collected page = collected(rows);
        if (!rows.isEmpty()) {
            cursor = end(rows);
            page = page.withCursor(cursor.print());
        }
        boolean last = rows.size() < PageQuery.ROWS;
        keep(last && waiting == Waiting.NOTHING_WAITS ? complete(page) : page);
        if (!last) {
            return;
        }
        note();
        step = isStalled() ? Step.UNSETTLED : Step.DONE;
        cursor = SqlCursor.BEGINNING;
    }

    /** The cursor of the spool stays: these rows come again when they have settled, and are known then. */
    private void takeUnsettled(List<Map<String, Object>> rows) {
        Collected page = collected(rows);
        if (rows.size() < PageQuery.ROWS) {
            keep(complete(page));
            step = Step.DONE;
            return;
        }
        keep(page);
        cursor = end(rows);
    }

    private Collected collected(List<Map<String, Object>> rows) {
        return Collected.of(feed.name(), rows.stream().map(this::item).toList());
    }

    private static SqlCursor end(List<Map<String, Object>> rows) {
        Map<String, Object> last = rows.get(rows.size() - 1);
        return new SqlCursor(String.valueOf(last.get(PageQuery.CHANGE)), String.valueOf(last.get(PageQuery.CURSOR)));
    }

    /** Everything that the question saw has been read; what is entered late is what settles-after allows for. */
    private Collected complete(Collected page) {
        LocalDate through = calendar.businessDays(asked, -feed.settlesAfter());
        if (!through.isAfter(told)) {
            return page;
        }
        told = through;
        return page.withCompleteness(feed.governments().stream()
                .map(government -> new Completeness(feed.name(), government, through))
                .toList());
    }

    private void keep(Collected page) {
        if (!page.items().isEmpty() || !page.completeness().isEmpty()) {
            spool.take(page);
        }
    }

    /** Only a change is written: a spoke that polls every second would otherwise wait for the disk every second. */
    private void note() {
        if (noted != waiting) {
            spool.polled(feed.name(), waiting);
            noted = waiting;
        }
    }

    private boolean isStalled() {
        if (waiting == Waiting.NOTHING_WAITS) {
            return false;
        }
        Instant limit = time.now().minus(STALL_AFTER);
        return spool.heldSince(feed.name())
                .filter(since -> since.isBefore(limit))
                .isPresent();
    }

    private Item item(Map<String, Object> row) {
        Map<String, String> columns = new HashMap<>();
        feed.layout().columns().forEach(column -> {
            Object value = row.get(column);
            if (value != null) {
                columns.put(column, value.toString());
            }
        });
        LayoutSource.Table table = (LayoutSource.Table) feed.layout().source();
        String place = "table " + table.name() + ", key "
                + String.valueOf(row.get(PageQuery.CURSOR)).replace((char) 31, '|');
        return normalizer.normalize(
                new SourceRow(columns, place, columns.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
