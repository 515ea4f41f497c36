package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.chungbaek.wire.fault.FaultCode;

/** The invalid message channel: what could not be made a record, and whose sender must act. */
final class Quarantine {

    private static final String ADD = """
            insert into quarantine (feed, day, refused_at, code, reason, place, raw) values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LAST = """
            select id, feed, day, refused_at, code, reason, place, raw from quarantine order by id desc limit ?
            """;

    private static final int MOST_RAW = 64 * 1024;

    void add(Store store, String feed, LocalDate day, Instant now, Item.Refused item) throws SQLException {
        byte[] raw = item.raw().length > MOST_RAW ? Arrays.copyOf(item.raw(), MOST_RAW) : item.raw();
        store.update(
                ADD, feed, day.toString(), now.toEpochMilli(), item.code().name(), item.reason(), item.place(), raw);
    }

    List<QuarantinedItem> last(Store store, int most) throws SQLException {
        List<QuarantinedItem> items = new ArrayList<>();
        try (ResultSet row = store.prepare(LAST, most).executeQuery()) {
            while (row.next()) {
                items.add(new QuarantinedItem(
                        row.getLong(1),
                        row.getString(2),
                        LocalDate.parse(row.getString(3)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        FaultCode.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getBytes(8)));
            }
        }
        return items;
    }
}
