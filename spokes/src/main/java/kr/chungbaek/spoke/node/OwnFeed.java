package kr.chungbaek.spoke.node;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kr.chungbaek.wire.batch.FeedDeclaration;

/** A feed by which a node tells the hub of itself. Every node has them, none configures them. */
public enum OwnFeed {
    /** What became of an alert. */
    RECEIPTS("alert-receipts", "alert_receipt"),
    /** What source and spool count of a business day. */
    CONTROL_TOTALS("control-totals", "control_total"),
    /** The keys of a day of which the hub counts something else. */
    CONTROL_KEYS("control-keys", "control_keys"),
    /** Which keys of tokens the node has. */
    TOKEN_KEYS("token-keys", "token_keys"),
    /** Which token of the next key stands for which of the key in use. */
    TOKEN_PAIRS("token-pairs", "token_pair");

    /** Before anything was sent. */
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    /** Nobody waits for them: they are never complete, and never late. */
    private static final Duration PROMISE = Duration.ofDays(36_500);

    private final String feed;
    private final String record;

    OwnFeed(String feed, String record) {
        this.feed = feed;
        this.record = record;
    }

    public String feed() {
        return feed;
    }

    /** Its record type. */
    public String record() {
        return record;
    }

    static boolean isNamed(String feed) {
        return Arrays.stream(values()).anyMatch(own -> own.feed.equals(feed));
    }

    public FeedDeclaration declaration(List<String> governments) {
        return new FeedDeclaration(feed, record, governments, SINCE, null, PROMISE);
    }
}
