package kr.chungbaek.spoke.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource.Since;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Spool;

/** Asks for what has changed, and keeps how far it is read once all of it is in the spool. */
final class ChangedSince implements PullReading.Use {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private final Feed feed;
    private final Since since;
    private final TableRows rows;
    private final Function<Map<String, Object>, String> key;
    private final Spool spool;
    private Optional<String> begun = Optional.empty();
    private Optional<String> reached = Optional.empty();

    ChangedSince(Feed feed, Since since, TableRows rows, Function<Map<String, Object>, String> key, Spool spool) {
        this.feed = feed;
        this.since = since;
        this.rows = rows;
        this.key = key;
        this.spool = spool;
    }

    @Override
    public Map<String, String> begin() {
        begun = spool.cursor(feed.name());
        reached = begun;
        return begun.map(cursor -> Map.of(since.parameter(), asked(cursor))).orElse(Map.of());
    }

    private String asked(String cursor) {
        return since instanceof Since.Moment moment ? back(cursor, moment.overlap()) : cursor;
    }

    @Override
    public void take(List<Map<String, Object>> page, PullAnswer answer) {
        Collected news = spool.book(feed.name()).news(rows.collected(page, key));
        if (!news.items().isEmpty() || !news.righted().isEmpty()) {
            spool.take(news);
        }
        if (since instanceof Since.Token token) {
            answer.text(token.token()).ifPresent(text -> reached = Optional.of(text));
        } else {
            page.forEach(row -> moveTo(String.valueOf(row.get(((Since.Moment) since).column()))));
        }
    }

    /** A row whose moment cannot be read is taken as any other, and moves nothing. */
    private void moveTo(String text) {
        Optional<Instant> moment = instant(text);
        Optional<Instant> before = reached.flatMap(ChangedSince::instant);
        if (moment.isPresent() && before.map(moment.get()::isAfter).orElse(true)) {
            reached = Optional.of(text);
        }
    }

    @Override
    public boolean endsAgain() {
        if (!reached.equals(begun)) {
            reached.ifPresent(
                    cursor -> spool.take(Collected.of(feed.name(), List.of()).withCursor(cursor)));
        }
        return false;
    }

    /** Some time earlier, written as the source writes it. */
    static String back(String text, Duration overlap) {
        String iso = text.replace(' ', 'T');
        String earlier;
        try {
            earlier = OffsetDateTime.parse(iso).minus(overlap).toString();
        } catch (DateTimeParseException e) {
            earlier = LocalDateTime.parse(iso).minus(overlap).toString();
        }
        return text.contains(" ") ? earlier.replace('T', ' ') : earlier;
    }

    private static Optional<Instant> instant(String text) {
        String iso = text.replace(' ', 'T');
        try {
            return Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeParseException e) {
            return local(iso);
        }
    }

    private static Optional<Instant> local(String iso) {
        try {
            return Optional.of(LocalDateTime.parse(iso).atZone(KOREA).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
