package kr.chungbaek.spoke.spool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.wire.chain.Digest;

/**
 * A second copy, on another disk, of what sources give that give nothing twice. It is written before the spool and before
 * the source is told; a spool that was lost or is an old one takes from here what it lacks. It may hold what the spool
 * never took: the source gives that again, and the spool knows it then.
 */
public final class Mirror implements AutoCloseable {

    private static final String KEEP = """
            insert into kept (feed, digest, kept_at, sealed) values (?, ?, ?, ?) on conflict (digest) do nothing
            """;

    private static final String NUMBER = "select number from kept where digest = ?";

    private static final String AFTER = """
            select number, sealed from kept where feed = ? and number > ? order by number limit ?
            """;

    private static final String PRUNE = "delete from kept where kept_at < ?";

    private static final String BEGIN = "insert into mirror (only, since) values (1, ?) on conflict do nothing";

    private static final String SINCE = "select since from mirror";

    private static final String OLDEST = "select min(kept_at) from kept";

    private static final String BEFORE = "select coalesce(max(number), 0) from kept where feed = ? and kept_at < ?";

    private final Store store;
    private final Sealing sealing;
    private final SpokeTime time;
    private final Room room;
    private final Map<String, TreeSet<Long>> inHand = new HashMap<>();

    private Mirror(Store store, Sealing sealing, SpokeTime time, Room room) {
        this.store = store;
        this.sealing = sealing;
        this.time = time;
        this.room = room;
    }

    /**
     * Opens the mirror of a node in a folder, or makes a new one.
     *
     * @throws SpoolException when the folder cannot be written
     */
    public static Mirror open(Path folder, SpoolIdentity identity, SpokeTime time, long leastFree) {
        Store store = Store.open(folder.resolve("mirror-" + identity.node() + ".db"), "mirror.sql");
        store.transaction(open -> open.update(BEGIN, time.now().toEpochMilli()));
        return new Mirror(store, new Sealing(identity.vaultKey()), time, Room.of(folder, leastFree));
    }

    /** What a source gave. */
    public record Kept(long number, String place, byte[] raw) {}

    /** What is in the mirror, and on its way into the spool. */
    public final class Hand implements AutoCloseable {

        private final String feed;
        private final TreeSet<Long> numbers;

        private Hand(String feed, TreeSet<Long> numbers) {
            this.feed = feed;
            this.numbers = numbers;
        }

        /** Up to which number all is in the spool once this is. */
        public long reaches() {
            synchronized (inHand) {
                TreeSet<Long> others = new TreeSet<>(hands(feed));
                others.removeAll(numbers);
                Long earlier = others.lower(numbers.last());
                return earlier == null ? numbers.last() : others.first() - 1;
            }
        }

        /** It is in the spool; or it is not, and its source gives it again. */
        @Override
        public void close() {
            synchronized (inHand) {
                hands(feed).removeAll(numbers);
            }
        }
    }

    private TreeSet<Long> hands(String feed) {
        return inHand.computeIfAbsent(feed, name -> new TreeSet<>());
    }

    /** @param place where it came from, in words that are the same when it comes again */
    public record Given(String place, byte[] raw) {}

    /**
     * Keeps what a source gave, at least one, in one transaction; it is on the disk when this returns. The same from the
     * same place is kept once.
     *
     * @throws SpoolFull when the mirror's disk has too little room left
     */
    public Hand keep(String feed, List<Given> given) {
        if (room.isShort(time.now())) {
            throw SpoolFull.ofMirror(room.free(time.now()));
        }
        synchronized (inHand) {
            TreeSet<Long> numbers = store.transaction(open -> {
                TreeSet<Long> kept = new TreeSet<>();
                for (Given one : given) {
                    kept.add(keep(open, feed, content(one.place(), one.raw())));
                }
                return kept;
            });
            hands(feed).addAll(numbers);
            return new Hand(feed, numbers);
        }
    }

    private long keep(Store open, String feed, byte[] content) throws SQLException {
        byte[] digest = Digest.of(content(feed, content)).bytes();
        open.update(KEEP, feed, digest, time.now().toEpochMilli(), sealing.seal(feed, content));
        return number(open, digest);
    }

    private static long number(Store open, byte[] digest) throws SQLException {
        try (ResultSet row = open.prepare(NUMBER, digest).executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static byte[] content(String head, byte[] rest) {
        byte[] text = head.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + text.length + rest.length)
                .putInt(text.length)
                .put(text)
                .put(rest)
                .array();
    }

    /** What is kept of a feed after a number, in the order in which it came. */
    public List<Kept> after(String feed, long number, int most) {
        return store.transaction(open -> {
            List<Kept> kept = new ArrayList<>();
            try (ResultSet row = open.prepare(AFTER, feed, number, most).executeQuery()) {
                while (row.next()) {
                    ByteBuffer content = ByteBuffer.wrap(sealing.open(feed, row.getBytes(2)));
                    byte[] place = new byte[content.getInt()];
                    content.get(place);
                    byte[] raw = new byte[content.remaining()];
                    content.get(raw);
                    kept.add(new Kept(row.getLong(1), new String(place, StandardCharsets.UTF_8), raw));
                }
            }
            return kept;
        });
    }

    /** The number of the last that came of a feed before a moment; 0 when there is none. */
    long before(String feed, Instant moment) {
        return store.transaction(open -> {
            try (ResultSet row =
                    open.prepare(BEFORE, feed, moment.toEpochMilli()).executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Lets go of what came before a moment. */
    public int prune(Instant before) {
        return store.transaction(open -> open.update(PRUNE, before.toEpochMilli()));
    }

    /** Since when what comes is kept. */
    Instant begun() {
        return moment(SINCE).orElseThrow();
    }

    /** When the oldest came that is here. */
    Optional<Instant> oldest() {
        return moment(OLDEST);
    }

    private Optional<Instant> moment(String sql) {
        return store.transaction(open -> {
            try (ResultSet row = open.prepare(sql).executeQuery()) {
                return row.next() && row.getObject(1) != null
                        ? Optional.of(Instant.ofEpochMilli(row.getLong(1)))
                        : Optional.empty();
            }
        });
    }

    /** For people. */
    public String text() {
        String full = room.isShort(time.now()) ? "; what cannot be read again waits until it has more" : "";
        return "since %s, %,d MB free%s".formatted(time.day(begun()), room.free(time.now()) >> 20, full);
    }

    public boolean isShort() {
        return room.isShort(time.now());
    }

    @Override
    public void close() {
        store.close();
    }
}
