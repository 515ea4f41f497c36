package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files by content and by name. */
final class Files {

    private static final String PUT = """
            insert into file (feed, sha256, name, day, state, offset, bad_lines, changed_at, number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (feed, sha256) do update set
                state = excluded.state, offset = excluded.offset, bad_lines = excluded.bad_lines,
                changed_at = excluded.changed_at
            """;

    private static final String FIND =
            "select name, day, state, offset, bad_lines from file where feed = ? and sha256 = ?";

    private static final String NUMBER = """
            select coalesce(
                (select number from file where feed = ?1 and sha256 = ?2),
                (select max(number) + 1 from file where feed = ?1),
                1)
            """;

    private static final String LIST = """
            insert into listed (feed, name, size, modified, sha256) values (?, ?, ?, ?, ?)
            on conflict (feed, name) do update set
                size = excluded.size, modified = excluded.modified, sha256 = excluded.sha256
            """;

    private static final String IS_LISTED = """
            select 1 from listed join file using (feed, sha256)
            where feed = ? and listed.name = ? and size = ? and modified = ? and state <> 'READING'
            """;

    /** The first day whose newest file is not whole. Later days are not complete before it is put right. */
    private static final String FIRST_BROKEN = """
            select min(file.day) from listed join file using (feed, sha256)
            where feed = ? and (state <> 'READ' or bad_lines > 0)
            """;

    private static final String LAST_WHOLE = """
            select max(file.day) from listed join file using (feed, sha256)
            where feed = ? and state = 'READ' and bad_lines = 0 and file.day < ?
            """;

    private static final String WHOLE_DAYS = """
            select distinct file.day from listed join file using (feed, sha256)
            where feed = ? and state = 'READ' and bad_lines = 0 and file.day < ? order by file.day
            """;

    private static final String NAMES_OF_DAYS = """
            select listed.name, sha256 from listed join file using (feed, sha256)
            where feed = ? and file.day between ? and ? order by file.day, listed.name
            """;

    private static final String NAMES_OF_REFUSED = """
            select listed.name, sha256 from listed join file using (feed, sha256)
            where feed = ? and (state = 'REFUSED' or bad_lines > 0) order by file.day, listed.name
            """;

    private static final String WANT = "insert into wanted_file (feed, sha256) values (?, ?) on conflict do nothing";

    /** Under a time that no listing shows, so that it is fetched. */
    private static final String UNLIST = "update listed set modified = -1 where feed = ? and sha256 = ?";

    private static final String IS_WANTED = "select 1 from wanted_file where feed = ? and sha256 = ?";

    private static final String BEGIN_AGAIN =
            "update file set state = 'READING', offset = 0, bad_lines = 0 where feed = ? and sha256 = ?";

    private static final String UNWANT = "delete from wanted_file where feed = ? and sha256 = ?";

    private static final String END_OF_TIME = "9999-12-31";

    private static final String FORGET_FILES = "delete from file";

    private static final String FORGET_LIST = "delete from listed";

    void put(Store store, String feed, FileProgress file, Instant now) throws SQLException {
        store.update(
                PUT,
                feed,
                file.sha256(),
                file.name(),
                file.day().toString(),
                file.state().name(),
                file.offset(),
                file.badLines(),
                now.toEpochMilli(),
                number(store, feed, file.sha256()));
    }

    /** The how-manieth file of the feed this is, whether it is known or not; it keeps its number when it is read again. */
    long number(Store store, String feed, String sha256) throws SQLException {
        try (ResultSet row = store.prepare(NUMBER, feed, sha256).executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    Optional<KnownFile> find(Store store, String feed, String sha256) throws SQLException {
        try (ResultSet row = store.prepare(FIND, feed, sha256).executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new KnownFile(
                    row.getString(1),
                    LocalDate.parse(row.getString(2)),
                    FileProgress.State.valueOf(row.getString(3)),
                    row.getLong(4),
                    row.getInt(5)));
        }
    }

    void list(Store store, String feed, ListedFile file, String sha256) throws SQLException {
        store.update(LIST, feed, file.name(), file.size(), file.modified(), sha256);
    }

    boolean isDone(Store store, String feed, ListedFile file) throws SQLException {
        try (ResultSet row = store.prepare(IS_LISTED, feed, file.name(), file.size(), file.modified())
                .executeQuery()) {
            return row.next();
        }
    }

    /**
     * The last day whose file was accepted whole, before the first that was not, and before the first day that has none
     * although one is due.
     */
    Optional<LocalDate> completeThrough(Store store, String feed, FileRules rules) throws SQLException {
        String end = day(store, FIRST_BROKEN, feed).orElse(END_OF_TIME);
        if (rules.proof() == FileRules.Proof.PROVISIONAL) {
            String newest = day(store, LAST_WHOLE, feed, END_OF_TIME).orElse(END_OF_TIME);
            end = newest.compareTo(end) < 0 ? newest : end;
        }
        List<LocalDate> whole = days(store, feed, end);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        LocalDate through = whole.get(0);
        for (LocalDate next : whole) {
            for (LocalDate day = through.plusDays(1); day.isBefore(next); day = day.plusDays(1)) {
                if (rules.due().test(day)) {
                    return Optional.of(through);
                }
            }
            through = next;
        }
        return Optional.of(through);
    }

    private static List<LocalDate> days(Store store, String feed, String end) throws SQLException {
        List<LocalDate> days = new ArrayList<>();
        try (ResultSet row = store.prepare(WHOLE_DAYS, feed, end).executeQuery()) {
            while (row.next()) {
                days.add(LocalDate.parse(row.getString(1)));
            }
        }
        return days;
    }

    List<String> want(Store store, String feed, LocalDate from, LocalDate to) throws SQLException {
        return want(store, feed, NAMES_OF_DAYS, feed, from.toString(), to.toString());
    }

    List<String> wantRefused(Store store, String feed) throws SQLException {
        return want(store, feed, NAMES_OF_REFUSED, feed);
    }

    private static List<String> want(Store store, String feed, String sql, Object... parameters) throws SQLException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ResultSet row = store.prepare(sql, parameters).executeQuery()) {
            while (row.next()) {
                files.put(row.getString(1), row.getString(2));
            }
        }
        for (String sha256 : files.values()) {
            store.update(WANT, feed, sha256);
            store.update(UNLIST, feed, sha256);
        }
        return List.copyOf(files.keySet());
    }

    /** Whether an operator wants it read again; from now on no longer. */
    boolean takeWish(Store store, String feed, String sha256) throws SQLException {
        try (ResultSet row = store.prepare(IS_WANTED, feed, sha256).executeQuery()) {
            if (!row.next()) {
                return false;
            }
        }
        store.update(UNWANT, feed, sha256);
        store.update(BEGIN_AGAIN, feed, sha256);
        return true;
    }

    void forgetAll(Store store) throws SQLException {
        store.update(FORGET_FILES);
        store.update(FORGET_LIST);
    }

    private static Optional<String> day(Store store, String sql, Object... parameters) throws SQLException {
        try (ResultSet row = store.prepare(sql, parameters).executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }
}
