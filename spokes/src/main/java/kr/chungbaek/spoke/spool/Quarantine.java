package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.chungbaek.wire.fault.FaultCode;

/** The invalid message channel: what could not be made a record, and whose sender must act. */
final class Quarantine {

    private static final String ADD = """
            insert into quarantine (feed, day, refused_at, code, reason, place, raw) values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LAST = """
            select id, feed, day, refused_at, code, reason, place, substr(raw, 1, 65536) from quarantine
            order by id desc limit ?
            """;

    private static final String WAITING =
            "select feed, count(*) from quarantine where resolved_at is null group by feed";

    /** With as much of each as people look at. */
    private static final String SHOWN = """
            select id, feed, day, refused_at, code, reason, place, substr(raw, 1, 65536) from quarantine
            where feed = ? and resolved_at is null order by id limit ?
            """;

    private static final String OPEN = """
            select id, feed, day, refused_at, code, reason, place, raw from quarantine
            where feed = ? and resolved_at is null and id > ? order by id
            """;

    /** What stands between apostrophes differs from item to item, and is the same mistake. */
    private static final String REASONS = """
            select code, min(reason), count(*), min(id) from quarantine where feed = ? and resolved_at is null
            group by code, case when instr(reason, '''') > 0 then substr(reason, 1, instr(reason, '''')) else reason end
            order by count(*) desc, min(id)
            """;

    private static final String OPEN_PLACES =
            "select distinct place from quarantine where feed = ? and resolved_at is null";

    private static final String OPEN_NUMBERS = """
            select min(id) from quarantine where feed = ? and resolved_at is null group by place order by 1
            """;

    private static final String SAME =
            "select 1 from quarantine where feed = ? and place = ? and raw = ? and resolved_at is null";

    private static final String HAS_OPEN = "select 1 from quarantine where feed = ? and resolved_at is null limit 1";

    private static final String RESOLVE =
            "update quarantine set resolved_at = ? where feed = ? and place = ? and resolved_at is null";

    /** As much as a message may hold: of a feed that gives nothing twice, this is the only copy. */
    private static final int MOST_RAW = 16 << 20;

    /** Of raw items, that are read at once. */
    private static final int PAGE_BYTES = 4 << 20;

    void add(Store store, String feed, LocalDate day, Instant now, Item.Refused item) throws SQLException {
        store.update(
                ADD,
                feed,
                day.toString(),
                now.toEpochMilli(),
                item.code().name(),
                item.reason(),
                item.place(),
                kept(item.raw()));
    }

    private static byte[] kept(byte[] raw) {
        return raw.length > MOST_RAW ? Arrays.copyOf(raw, MOST_RAW) : raw;
    }

    /** Whether exactly this, from the same place, waits already to be put right. */
    boolean isOpen(Store store, String feed, String place, byte[] raw) throws SQLException {
        try (ResultSet row = store.prepare(SAME, feed, place, kept(raw)).executeQuery()) {
            return row.next();
        }
    }

    boolean hasOpen(Store store, String feed) throws SQLException {
        try (ResultSet row = store.prepare(HAS_OPEN, feed).executeQuery()) {
            return row.next();
        }
    }

    Set<String> openPlaces(Store store, String feed) throws SQLException {
        Set<String> places = new HashSet<>();
        try (ResultSet row = store.prepare(OPEN_PLACES, feed).executeQuery()) {
            while (row.next()) {
                places.add(row.getString(1));
            }
        }
        return places;
    }

    List<Long> openNumbers(Store store, String feed) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet row = store.prepare(OPEN_NUMBERS, feed).executeQuery()) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }

    /** The source has put right what stood at a place. */
    void resolve(Store store, String feed, String place, Instant now) throws SQLException {
        store.update(RESOLVE, now.toEpochMilli(), feed, place);
    }

    /** What stood at any other place is no longer there. */
    void keepOnly(Store store, String feed, Set<String> places, Instant now) throws SQLException {
        for (String place : openPlaces(store, feed)) {
            if (!places.contains(place)) {
                resolve(store, feed, place, now);
            }
        }
    }

    Map<String, Long> waiting(Store store) throws SQLException {
        Map<String, Long> waiting = new HashMap<>();
        try (ResultSet row = store.prepare(WAITING).executeQuery()) {
            while (row.next()) {
                waiting.put(row.getString(1), row.getLong(2));
            }
        }
        return waiting;
    }

    /** Those of a feed that have not been put right, behind one number: as many as fit into memory, one at least. */
    List<QuarantinedItem> open(Store store, String feed, long after, int most) throws SQLException {
        List<QuarantinedItem> items = new ArrayList<>();
        long bytes = 0;
        try (ResultSet row = store.prepare(OPEN, feed, after).executeQuery()) {
            while (items.size() < most && bytes < PAGE_BYTES && row.next()) {
                QuarantinedItem item = item(row);
                items.add(item);
                bytes += item.raw().length;
            }
        }
        return items;
    }

    /** The first of a feed that have not been put right, long ones shortened. */
    List<QuarantinedItem> shown(Store store, String feed, int most) throws SQLException {
        try (ResultSet row = store.prepare(SHOWN, feed, most).executeQuery()) {
            return items(row);
        }
    }

    List<ReasonCount> reasons(Store store, String feed) throws SQLException {
        List<ReasonCount> reasons = new ArrayList<>();
        try (ResultSet row = store.prepare(REASONS, feed).executeQuery()) {
            while (row.next()) {
                reasons.add(new ReasonCount(
                        FaultCode.valueOf(row.getString(1)), row.getString(2), row.getLong(3), row.getLong(4)));
            }
        }
        return reasons;
    }

    long lastNumber(Store store) throws SQLException {
        try (ResultSet row =
                store.prepare("select coalesce(max(id), 0) from quarantine").executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    List<QuarantinedItem> last(Store store, int most) throws SQLException {
        try (ResultSet row = store.prepare(LAST, most).executeQuery()) {
            return items(row);
        }
    }

    private static List<QuarantinedItem> items(ResultSet row) throws SQLException {
        List<QuarantinedItem> items = new ArrayList<>();
        while (row.next()) {
            items.add(item(row));
        }
        return items;
    }

    private static QuarantinedItem item(ResultSet row) throws SQLException {
        return new QuarantinedItem(
                row.getLong(1),
                row.getString(2),
                LocalDate.parse(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                FaultCode.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getBytes(8));
    }
}
