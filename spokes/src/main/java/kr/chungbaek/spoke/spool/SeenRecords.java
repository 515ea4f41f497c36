package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.record.CanonicalRecord;

/** Which version of which record was sent last: the idempotent receiver. */
final class SeenRecords {

    private static final String FIND = "select hash from seen where feed = ? and government = ? and record_key = ?";

    private static final String PUT = """
            insert into seen (feed, government, record_key, hash, sequence, day, amount) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (feed, government, record_key) do update set
                hash = excluded.hash, sequence = excluded.sequence, day = excluded.day, amount = excluded.amount
            """;

    /** A tombstone's hash is none: the key stays known, and belongs to no day. */
    private static final String BURY = """
            update seen set hash = ?, sequence = ?, day = '', amount = 0
            where feed = ? and government = ? and record_key = ? and hash <> ?
            """;

    private static final String DAY = """
            select count(*), coalesce(sum(amount), 0) from seen where feed = ? and government = ? and day = ?
            """;

    private static final String FORGET = "delete from seen where feed not in (select value from json_each(?))";

    /** Of the epoch before: the hub has it, whatever it comes to have of the next. */
    private static final String KNOWN_BEFORE = "update seen set sequence = 0";

    Optional<Digest> find(Store store, String feed, CanonicalRecord record) throws SQLException {
        try (ResultSet row =
                store.prepare(FIND, feed, record.government(), record.key()).executeQuery()) {
            return row.next() ? Optional.of(new Digest(row.getBytes(1))) : Optional.empty();
        }
    }

    void put(Store store, String feed, Item.Put item, Digest hash, long sequence) throws SQLException {
        store.update(
                PUT,
                feed,
                item.record().government(),
                item.record().key(),
                hash.bytes(),
                sequence,
                item.day().toString(),
                item.amount());
    }

    /** Whether the record was there until now. */
    boolean bury(Store store, String feed, Item.Gone item, long sequence) throws SQLException {
        byte[] none = Digest.NONE.bytes();
        return store.update(BURY, none, sequence, feed, item.government(), item.key(), none) == 1;
    }

    /** Whether a day has exactly as many records, of exactly this sum, as the sender says. */
    boolean agrees(Store store, String feed, Closing closing) throws SQLException {
        return count(store, feed, closing.government(), closing.day())
                .equals(new CountAndSum(closing.count(), closing.sum()));
    }

    CountAndSum count(Store store, String feed, String government, LocalDate day) throws SQLException {
        try (ResultSet row =
                store.prepare(DAY, feed, government, day.toString()).executeQuery()) {
            row.next();
            return new CountAndSum(row.getLong(1), row.getLong(2));
        }
    }

    /** @param kept feeds of which the hub has everything that this spool has sent, as a list in JSON */
    void forgetBut(Store store, String kept) throws SQLException {
        store.update(FORGET, kept);
        store.update(KNOWN_BEFORE);
    }

    /** A control total. */
    record CountAndSum(long count, long sum) {}
}
