package kr.chungbaek.spoke.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Follows a PostgreSQL table transaction by transaction. It first asks whether rows wait behind an open transaction
 * and whether there are others, which most often there are not; then it reads page after page: whatever was visible at the
 * question and did not wait has been read at the end.
 */
final class XidReading implements TableReading {

    /** After this time behind an open transaction, waiting rows are read all the same, and again later. */
    static final Duration STALL_AFTER = Duration.ofMinutes(10);

    private enum Step {
        QUESTION,
        SETTLED,
        UNSETTLED,
        DONE
    }

    private final Feed feed;
    private final TableRows rows;
    private final Spool spool;
    private final SpokeTime time;
    private final XidQuery query;
    private Step step = Step.DONE;
    private XidCursor cursor = XidCursor.BEGINNING;
    private Waiting waiting = Waiting.NOTHING_WAITS;
    private boolean complete;
    private @Nullable Waiting noted;

    XidReading(Feed feed, String change, TableRows rows, Spool spool, SpokeTime time) {
        this.feed = feed;
        this.rows = rows;
        this.spool = spool;
        this.time = time;
        this.query = new XidQuery(feed.layout(), change);
    }

    /** Begins where the spool's last transaction ended. */
    @Override
    public void begin() {
        cursor = spool.cursor(feed.name()).map(XidCursor::parse).orElse(XidCursor.BEGINNING);
        step = Step.QUESTION;
        complete = false;
    }

    @Override
    public boolean goesOn() {
        return step != Step.DONE;
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    @Override
    public String sql() {
        return switch (step) {
            case QUESTION -> query.news();
            case UNSETTLED -> query.unsettled();
            default -> query.settled();
        };
    }

    @Override
    public Map<String, Object> parameters() {
        return cursor.parameters();
    }

    @Override
    public void take(List<Map<String, Object>> page) {
        switch (step) {
            case QUESTION -> takeNews(page.get(0));
            case SETTLED -> takeSettled(page);
            case UNSETTLED -> takeUnsettled(page);
            default -> throw new IllegalStateException("an answer without a question");
        }
    }

    private void takeNews(Map<String, Object> news) {
        waiting = Boolean.TRUE.equals(news.get("waiting")) ? Waiting.ROWS_WAIT : Waiting.NOTHING_WAITS;
        step = Step.SETTLED;
        if (!Boolean.TRUE.equals(news.get("settled"))) {
            endSettled();
        }
    }

    private void takeSettled(List<Map<String, Object>> page) {
        if (!page.isEmpty()) {
            cursor = end(page);
            spool.take(collected(page).withCursor(cursor.print()));
        }
        if (page.size() < XidQuery.ROWS) {
            endSettled();
        }
    }

    private void endSettled() {
        note();
        complete = waiting == Waiting.NOTHING_WAITS;
        step = isStalled() ? Step.UNSETTLED : Step.DONE;
        cursor = XidCursor.BEGINNING;
    }

    /** The cursor of the spool stays: these rows come again when they have settled, and are known then. */
    private void takeUnsettled(List<Map<String, Object>> page) {
        if (!page.isEmpty()) {
            spool.take(collected(page));
        }
        if (page.size() < XidQuery.ROWS) {
            complete = true;
            step = Step.DONE;
            return;
        }
        cursor = end(page);
    }

    private Collected collected(List<Map<String, Object>> page) {
        return rows.collected(
                page, row -> String.valueOf(row.get(XidQuery.CURSOR)).replace((char) 31, '|'));
    }

    private static XidCursor end(List<Map<String, Object>> page) {
        Map<String, Object> last = page.get(page.size() - 1);
        return new XidCursor(String.valueOf(last.get(XidQuery.CHANGE)), String.valueOf(last.get(XidQuery.CURSOR)));
    }

    /** Only a change is written: a spoke that polls every second would otherwise wait for the disk every second. */
    private void note() {
        if (noted != waiting) {
            spool.polled(feed.name(), waiting);
            noted = waiting;
        }
    }

    /** A poll that failed has noted its trouble; the next that succeeds notes that it is over. */
    void failed() {
        step = Step.DONE;
        noted = null;
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
}
