package kr.chungbaek.spoke.spool;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import kr.chungbaek.wire.chain.DayQuestion;
import org.jspecify.annotations.Nullable;

/** What sources say they have of business days, and what of it was taken. */
final class ControlTable {

    private static final String SOURCE = """
            insert into source_total (feed, government, day, basis, records, amount) values (?, ?, ?, ?, ?, ?)
            on conflict (feed, government, day) do update set
                basis = excluded.basis, records = excluded.records, amount = excluded.amount
            """;

    private static final String FORGET_SOURCE = "delete from source_total where feed = ? and day >= ?";

    private static final String SOURCES = """
            select government, day, basis, records, amount from source_total where feed = ? and day >= ?
            """;

    private static final String FILE_BEGINS = """
            insert into file_total (feed, sha256, stated, taken, amount) values (?, ?, ?, 0, 0)
            on conflict (feed, sha256) do update set stated = excluded.stated, taken = 0, amount = 0
            """;

    private static final String FILE_TOOK =
            "update file_total set taken = taken + ?, amount = amount + ? where feed = ? and sha256 = ?";

    /** Of each name the newest content. */
    private static final String FILES = """
            select file.day, sum(stated), sum(taken), sum(amount) from file_total join file using (feed, sha256)
            where feed = ? and file.day >= ? and state = 'READ'
                and exists (select 1 from listed where listed.feed = file.feed and listed.sha256 = file.sha256)
            group by file.day
            """;

    private static final String DAYS = """
            select government, day, count(*), coalesce(sum(amount), 0) from seen
            where feed = ? and day >= ? group by government, day
            """;

    /** A key that several feeds bring is at the hub as it was sent last. */
    private static final String DAYS_OF = """
            select government, day, count(*), coalesce(sum(amount), 0) from (
                select government, day, amount,
                    row_number() over (partition by government, record_key order by sequence desc, feed) as age
                from seen where feed in (select value from json_each(?)))
            where age = 1 and day >= ? group by government, day
            """;

    /** Those that {@link #DAYS_OF} counts. */
    private static final String KEYS_OF = """
            with feeds as (select value as feed from json_each(?))
            select s.record_key from feeds join seen s using (feed)
            where s.government = ? and s.day = ? and not exists (
                select 1 from feeds join seen o using (feed)
                where o.government = s.government and o.record_key = s.record_key
                    and (o.sequence, s.feed) > (s.sequence, o.feed))
            order by s.record_key
            """;

    private static final String FORGET_DIFFERING = "delete from differing_day where feed = ?";

    private static final String DIFFERS = "insert into differing_day (feed, government, day) values (?, ?, ?)";

    private static final String IS_DIFFERING =
            "select 1 from differing_day where feed = ? and government = ? and day = ?";

    private static final String MISSED = """
            insert into missed_key (feed, government, day, record_key) values (?, ?, ?, ?) on conflict do nothing
            """;

    private static final String MISSED_KEYS = """
            select government, day, record_key from missed_key where feed = ? and day >= ? order by record_key
            """;

    private static final String LAST_TOLD = "select at from told where feed = ?";

    private static final String TOLD =
            "insert into told (feed, at) values (?, ?) on conflict (feed) do update set at = excluded.at";

    private static final String ASK =
            "insert into question (record_type, government, day) values (?, ?, ?) on conflict do nothing";

    private static final String QUESTIONS = "select record_type, government, day from question";

    private static final String ANSWERED = "delete from question where record_type = ? and government = ? and day = ?";

    private static final List<String> FORGET =
            List.of("delete from source_total", "delete from file_total", "delete from differing_day");

    void sourceTells(Store store, String feed, Closing closing) throws SQLException {
        SourceSum sum = new SourceSum(SourceSum.Basis.SENDER, closing.count(), OptionalLong.of(closing.sum()));
        sourceTells(store, feed, new GovernmentDay(closing.government(), closing.day()), sum);
    }

    void sourceTells(Store store, String feed, GovernmentDay of, SourceSum sum) throws SQLException {
        Object amount = sum.amount().isPresent() ? sum.amount().getAsLong() : null;
        store.update(
                SOURCE, feed, of.government(), of.day().toString(), sum.basis().name(), sum.count(), amount);
    }

    /** Days that the source no longer has anything of are not told of again. */
    void forgetSource(Store store, String feed, LocalDate from) throws SQLException {
        store.update(FORGET_SOURCE, feed, from.toString());
    }

    Map<GovernmentDay, SourceSum> sources(Store store, String feed, LocalDate from) throws SQLException {
        Map<GovernmentDay, SourceSum> sums = new HashMap<>();
        try (ResultSet row = store.prepare(SOURCES, feed, from.toString()).executeQuery()) {
            while (row.next()) {
                sums.put(
                        new GovernmentDay(row.getString(1), LocalDate.parse(row.getString(2))),
                        new SourceSum(SourceSum.Basis.valueOf(row.getString(3)), row.getLong(4), amount(row, 5)));
            }
        }
        return sums;
    }

    private static OptionalLong amount(ResultSet row, int column) throws SQLException {
        long amount = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(amount);
    }

    /** A file's rows are taken from its first on; what was taken of it before no longer counts. */
    void fileBegins(Store store, String feed, String sha256, long stated) throws SQLException {
        store.update(FILE_BEGINS, feed, sha256, stated);
    }

    void tookOfFile(Store store, String feed, String sha256, List<Item> items) throws SQLException {
        ControlSum took = ControlSum.NOTHING;
        for (Item item : items) {
            took = item instanceof Item.Put put ? took.plus(1, put.amount()) : took;
        }
        store.update(FILE_TOOK, took.count(), took.amount(), feed, sha256);
    }

    /** By day: what the files say, and what of it was taken. */
    Map<LocalDate, FileDay> files(Store store, String feed, LocalDate from) throws SQLException {
        Map<LocalDate, FileDay> days = new HashMap<>();
        try (ResultSet row = store.prepare(FILES, feed, from.toString()).executeQuery()) {
            while (row.next()) {
                days.put(
                        LocalDate.parse(row.getString(1)),
                        new FileDay(row.getLong(2), new ControlSum(row.getLong(3), row.getLong(4))));
            }
        }
        return days;
    }

    Map<GovernmentDay, ControlSum> days(Store store, String feed, LocalDate from) throws SQLException {
        return sums(store.prepare(DAYS, feed, from.toString()));
    }

    /** The days of several feeds as one. */
    Map<GovernmentDay, ControlSum> daysOf(Store store, List<String> feeds, LocalDate from) throws SQLException {
        return sums(store.prepare(DAYS_OF, json(feeds), from.toString()));
    }

    private static String json(List<String> feeds) {
        return feeds.stream().map(feed -> '"' + feed + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private static Map<GovernmentDay, ControlSum> sums(PreparedStatement statement) throws SQLException {
        Map<GovernmentDay, ControlSum> days = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                days.put(
                        new GovernmentDay(row.getString(1), LocalDate.parse(row.getString(2))),
                        new ControlSum(row.getLong(3), row.getLong(4)));
            }
        }
        return days;
    }

    /** The keys of several feeds as one, sorted. */
    List<String> keysOf(Store store, List<String> feeds, GovernmentDay of) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (ResultSet row = store.prepare(
                        KEYS_OF, json(feeds), of.government(), of.day().toString())
                .executeQuery()) {
            while (row.next()) {
                keys.add(row.getString(1));
            }
        }
        return keys;
    }

    void differ(Store store, String feed, List<GovernmentDay> days) throws SQLException {
        store.update(FORGET_DIFFERING, feed);
        for (GovernmentDay of : days) {
            store.update(DIFFERS, feed, of.government(), of.day().toString());
        }
    }

    /** Comparing the whole table has brought a record that following its changes had not. */
    void missed(Store store, String feed, Item.Put put) throws SQLException {
        String government = put.record().government();
        String day = put.day().toString();
        try (ResultSet row = store.prepare(IS_DIFFERING, feed, government, day).executeQuery()) {
            if (!row.next()) {
                return;
            }
        }
        store.update(MISSED, feed, government, day, put.record().key());
    }

    Map<GovernmentDay, List<String>> missedKeys(Store store, String feed, LocalDate from) throws SQLException {
        Map<GovernmentDay, List<String>> keys = new HashMap<>();
        try (ResultSet row = store.prepare(MISSED_KEYS, feed, from.toString()).executeQuery()) {
            while (row.next()) {
                GovernmentDay of = new GovernmentDay(row.getString(1), LocalDate.parse(row.getString(2)));
                keys.computeIfAbsent(of, day -> new ArrayList<>()).add(row.getString(3));
            }
        }
        return keys;
    }

    @Nullable
    Instant lastTold(Store store, String feed) throws SQLException {
        try (ResultSet row = store.prepare(LAST_TOLD, feed).executeQuery()) {
            return row.next() ? Instant.ofEpochMilli(row.getLong(1)) : null;
        }
    }

    void told(Store store, String feed, Instant now) throws SQLException {
        store.update(TOLD, feed, now.toEpochMilli());
    }

    int ask(Store store, List<DayQuestion> questions) throws SQLException {
        for (DayQuestion one : questions) {
            store.update(ASK, one.recordType(), one.government(), one.day().toString());
        }
        return questions.size();
    }

    List<DayQuestion> questions(Store store) throws SQLException {
        List<DayQuestion> questions = new ArrayList<>();
        try (ResultSet row = store.prepare(QUESTIONS).executeQuery()) {
            while (row.next()) {
                questions.add(new DayQuestion(row.getString(1), row.getString(2), LocalDate.parse(row.getString(3))));
            }
        }
        return questions;
    }

    void answered(Store store, DayQuestion one) throws SQLException {
        store.update(ANSWERED, one.recordType(), one.government(), one.day().toString());
    }

    void forgetAll(Store store) throws SQLException {
        for (String sql : FORGET) {
            store.update(sql);
        }
    }

    /** What the files of a day say, and what was taken of them. */
    record FileDay(long stated, ControlSum taken) {}
}
