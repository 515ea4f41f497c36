package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.record.CanonicalRecord;

/** Which version of which record was sent last: the idempotent receiver. */
final class SeenRecords {

    private static final String FIND =
            "select hash, sequence, rank from seen where feed = ? and government = ? and record_key = ?";

    private static final String ADD = """
            insert into seen (feed, government, record_key, hash, sequence, rank, day, amount)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (feed, government, record_key) do nothing
            """;

    private static final String REPLACE = """
            update seen set hash = ?, sequence = ?, rank = ?, day = ?, amount = ?
            where feed = ? and government = ? and record_key = ?
            """;

    /** A tombstone's hash is none: the key stays known, and belongs to no day. */
    private static final String BURY = """
            update seen set hash = ?, sequence = ?, rank = ?, day = '', amount = 0
            where feed = ? and government = ? and record_key = ? and hash <> ?
            """;

    private static final String RENAME =
            "update seen set hash = ? where feed = ? and government = ? and record_key = ?";

    private static final String RANK = "update seen set rank = ? where feed = ? and government = ? and record_key = ?";

    private static final String DAY = """
            select count(*), coalesce(sum(amount), 0) from seen where feed = ? and government = ? and day = ?
            """;

    /** As if another version had been sent: the next reading sends it. */
    private static final String SEND_AGAIN = """
            update seen set hash = ? where feed = ? and day between ? and ? and hash <> ?
            """;

    private static final Digest OTHER = Digest.of(new byte[0]);

    /** As if another version had been sent of every record. */
    private static final String DOUBT = """
            update seen set hash = ? where hash <> ? and feed in (select value from json_each(?))
            """;

    private static final String FORGET = "delete from seen where feed not in (select value from json_each(?))";

    /** Of the epoch before: the hub has it, whatever it comes to have of the next. */
    private static final String KNOWN_BEFORE = "update seen set sequence = 0";

    Optional<Version> find(Store store, String feed, String government, String key) throws SQLException {
        try (ResultSet row = store.prepare(FIND, feed, government, key).executeQuery()) {
            return row.next()
                    ? Optional.of(new Version(new Digest(row.getBytes(1)), row.getLong(2), row.getLong(3)))
                    : Optional.empty();
        }
    }

    /** Whether the record had never been there; if it had, nothing has changed. */
    boolean add(Store store, String feed, Item.Put item, Version version) throws SQLException {
        return store.update(
                        ADD,
                        feed,
                        item.record().government(),
                        item.record().key(),
                        version.hash().bytes(),
                        version.sequence(),
                        version.rank(),
                        item.day().toString(),
                        item.amount())
                == 1;
    }

    void replace(Store store, String feed, Item.Put item, Version version) throws SQLException {
        store.update(
                REPLACE,
                version.hash().bytes(),
                version.sequence(),
                version.rank(),
                item.day().toString(),
                item.amount(),
                feed,
                item.record().government(),
                item.record().key());
    }

    /** The same record under another hash: nothing has been sent. */
    void rename(Store store, String feed, CanonicalRecord record, Digest hash) throws SQLException {
        store.update(RENAME, hash.bytes(), feed, record.government(), record.key());
    }

    /** Whether the record was there until now. */
    boolean bury(Store store, String feed, Item.Gone item, Version none) throws SQLException {
        byte[] hash = none.hash().bytes();
        return store.update(BURY, hash, none.sequence(), none.rank(), feed, item.government(), item.key(), hash) == 1;
    }

    void rank(Store store, String feed, String government, String key, long rank) throws SQLException {
        store.update(RANK, rank, feed, government, key);
    }

    /** Whether a day has exactly as many records, of exactly this sum, as the sender says. */
    boolean agrees(Store store, String feed, Closing closing) throws SQLException {
        return count(store, feed, closing.government(), closing.day())
                .equals(new ControlSum(closing.count(), closing.sum()));
    }

    ControlSum count(Store store, String feed, String government, LocalDate day) throws SQLException {
        try (ResultSet row =
                store.prepare(DAY, feed, government, day.toString()).executeQuery()) {
            row.next();
            return new ControlSum(row.getLong(1), row.getLong(2));
        }
    }

    /** Lets what is read again of some business days be sent again, as it is. */
    void sendAgain(Store store, String feed, LocalDate from, LocalDate to) throws SQLException {
        store.update(SEND_AGAIN, OTHER.bytes(), feed, from.toString(), to.toString(), Digest.NONE.bytes());
    }

    /**
     * Whatever comes again of these feeds is sent again: the hub may not have it. What the records were is still known.
     *
     * @param feeds as a list in JSON
     */
    void doubt(Store store, String feeds) throws SQLException {
        store.update(DOUBT, OTHER.bytes(), Digest.NONE.bytes(), feeds);
    }

    /** @param kept feeds that give nothing twice, as a list in JSON */
    void forgetBut(Store store, String kept) throws SQLException {
        store.update(FORGET, kept);
        store.update(KNOWN_BEFORE);
    }
}
