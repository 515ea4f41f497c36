package kr.chungbaek.spoke.collect;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Item;
import org.jspecify.annotations.Nullable;

/** Makes items of a table's rows, and remembers which of them have been wrong until they are put right. */
final class TableRows {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private static final byte[] NOTHING = {};

    private final Feed feed;
    private final RecordNormalizer normalizer;
    private final String source;
    private final List<String> columns;
    private Set<String> open = new HashSet<>();

    /** @param source where rows come from, for people, as in {@code table local_tax.assessment} */
    TableRows(Feed feed, RecordNormalizer normalizer, String source) {
        this.feed = feed;
        this.normalizer = normalizer;
        this.source = source;
        this.columns = feed.layout().columns();
    }

    /** @param places of rows that are in quarantine */
    void remember(Set<String> places) {
        open = new HashSet<>(places);
    }

    /** Whether no row waits to be put right. */
    boolean areAllRight() {
        return open.isEmpty();
    }

    /** @param key tells a row's key, for people */
    Collected collected(List<Map<String, Object>> rows, Function<Map<String, Object>, String> key) {
        List<Item> items = new ArrayList<>();
        List<String> righted = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            SourceRow source = source(row);
            Item item = normalizer.normalize(source);
            if (item instanceof Item.Refused refused) {
                String place = place(key.apply(row));
                open.add(place);
                items.add(new Item.Refused(refused.code(), refused.reason(), place, shown(source)));
            } else {
                items.add(item);
                righted(row, key).ifPresent(righted::add);
            }
        }
        return Collected.of(feed.name(), items).withRighted(righted);
    }

    /** The place of a row that had been wrong. */
    private Optional<String> righted(Map<String, Object> row, Function<Map<String, Object>, String> key) {
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(place(key.apply(row))).filter(open::remove);
    }

    private static byte[] shown(SourceRow row) {
        return row.columns().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::toString)
                .collect(Collectors.joining(", "))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The record that a row is about, if its key at least can be read. */
    Optional<Item.Gone> identity(Map<String, Object> row) {
        return normalizer.identify(source(row));
    }

    String place(String key) {
        return source + ", key " + normalizer.pseudonym(key);
    }

    /** Of a row that is a record neither its place nor anything else is kept. */
    private SourceRow source(Map<String, Object> row) {
        Map<String, String> texts = new HashMap<>();
        for (String column : columns) {
            Object value = row.get(column);
            if (value != null) {
                texts.put(column, print(value));
            }
        }
        return new SourceRow(texts, "", NOTHING);
    }

    /** What a driver gives, as fields are written. */
    static String print(@Nullable Object value) {
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime().toString();
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.atZoneSameInstant(KOREA).toLocalDateTime().toString();
        }
        if (value instanceof Date day) {
            return day.toLocalDate().toString();
        }
        if (value instanceof Time time) {
            return time.toLocalTime().toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number number && (value instanceof Double || value instanceof Float)) {
            return new BigDecimal(number.toString()).toPlainString();
        }
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
