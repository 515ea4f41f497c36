package kr.chungbaek.hub.records;

import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.batch.RecordKey;
import kr.chungbaek.wire.batch.SnapshotMark;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Withdraws what a source has lost while its node could not notice: a node whose chain begins anew reads its sources
 * again, and what is stored here and did not come again is gone there. Where several feeds of a node bring one record type,
 * nothing of it is withdrawn before all of them have been read.
 */
public final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    /** As at the spoke: a source that lost more than this part of its rows was more likely emptied by mistake. */
    private static final int MOST_LOST = 2;

    private static final long ALWAYS_ALLOWED = 100;

    private static final String BEGIN = """
            insert into records.snapshot (node, feed, epoch, begun_at) values (?, ?, ?, now())
            on conflict (node, feed) do update set epoch = excluded.epoch, begun_at = excluded.begun_at, ended_at = null,
              settled_at = null, withdrawn = 0, detail = ''
            """;

    private static final String FORGET_KEYS = "delete from records.snapshot_key where node = ? and feed = ?";

    private static final String IS_OPEN =
            "select exists (select from records.snapshot where node = ? and feed = ? and settled_at is null)";

    private static final String BRING = """
            insert into records.snapshot_key (node, feed, government, record_key)
            select ?, ?, brought.* from unnest(?::text[], ?::text[]) as brought (government, record_key)
            on conflict do nothing
            """;

    private static final String END =
            "update records.snapshot set ended_at = now() where node = ? and feed = ? and ended_at is null";

    private static final String WAITS = """
            select exists (select from records.snapshot s
              join records.declared_feed d on d.node = s.node and d.feed = s.feed
              where s.node = ? and d.record_type = ? and s.epoch = ? and s.ended_at is null)
            """;

    /** Governments for which every feed of the node that brings the type has been read to its end. */
    private static final String READ = """
            select d.government
            from records.declared_feed d
            left join records.snapshot s
              on s.node = d.node and s.feed = d.feed and s.epoch = ? and s.ended_at is not null
            where d.node = ? and d.record_type = ?
            group by d.government
            having bool_and(s.feed is not null)
            order by d.government
            """;

    private static final String TYPE =
            "select record_type from records.declared_feed where node = ? and feed = ? limit 1";

    private static final String KNOWN = "select count(*) from %s where node = ? and government = any(?)";

    private static final String LOST = """
            select t.government, t.record_key from %s t
            where t.node = ? and t.government = any(?)
              and not exists (select from records.snapshot_key k
                where k.node = t.node and k.government = t.government and k.record_key = t.record_key)
            order by t.government, t.record_key
            """;

    private static final String SETTLE = """
            update records.snapshot set settled_at = now()
            where node = ? and epoch = ? and ended_at is not null and feed in (
              select feed from records.declared_feed where node = ? and record_type = ?)
            """;

    private static final String TELL =
            "update records.snapshot set withdrawn = ?, detail = ? where node = ? and feed = ?";

    private static final String FORGET_SETTLED = """
            delete from records.snapshot_key k using records.snapshot s
            where k.node = ? and s.node = k.node and s.feed = k.feed and s.settled_at is not null
            """;

    private final JdbcTemplate jdbc;
    private final RecordTypes types;
    private final RecordStore records;

    public Snapshots(JdbcTemplate jdbc, RecordTypes types, RecordStore records) {
        this.jdbc = jdbc;
        this.types = types;
        this.records = records;
    }

    /** From now on it is noted what a feed brings. Call it, as all of this, within the transaction that stores a batch. */
    public void begin(String node, long epoch, String feed) {
        jdbc.update(BEGIN, node, feed, epoch);
        jdbc.update(FORGET_KEYS, node, feed);
    }

    /** Notes what a feed has brought, when a snapshot of it is open. */
    public void bring(String node, RecordType type, Load load) {
        if (Boolean.TRUE.equals(jdbc.queryForObject(IS_OPEN, Boolean.class, node, load.feed()))) {
            bring(
                    node,
                    load.feed(),
                    load.entries().stream()
                            .filter(entry -> entry.operation() == Operation.PUT)
                            .map(entry -> new RecordKey(entry.government(), type.keyOf(entry.values())))
                            .toList());
        }
    }

    private void bring(String node, String feed, List<RecordKey> keys) {
        jdbc.update(
                BRING,
                node,
                feed,
                keys.stream().map(RecordKey::government).toArray(String[]::new),
                keys.stream().map(RecordKey::key).toArray(String[]::new));
    }

    /** Everything that the feed's source has was brought: withdraws the rest. */
    public void end(String node, long epoch, SnapshotMark mark) {
        if (jdbc.update(END, node, mark.feed()) == 0) {
            return;
        }
        bring(node, mark.feed(), mark.unreadable());
        List<String> declared = jdbc.queryForList(TYPE, String.class, node, mark.feed());
        declared.stream().flatMap(name -> types.find(name).stream()).forEach(type -> settle(node, epoch, mark, type));
    }

    private void settle(String node, long epoch, SnapshotMark mark, RecordType type) {
        if (Boolean.TRUE.equals(jdbc.queryForObject(WAITS, Boolean.class, node, type.name(), epoch))) {
            return;
        }
        String[] governments =
                jdbc.queryForList(READ, String.class, epoch, node, type.name()).toArray(String[]::new);
        List<Entry> lost = lost(node, type, governments);
        long known = known(node, type, governments);
        boolean isMistake = lost.size() > ALWAYS_ALLOWED && lost.size() > known / MOST_LOST;
        if (isMistake) {
            String detail =
                    "of %d records the source has lost %d; nothing is withdrawn. Look whether it was emptied by mistake"
                            .formatted(known, lost.size());
            LOG.warn("snapshot not believed node={} feed={} why={}", node, mark.feed(), detail);
            jdbc.update(TELL, 0, detail, node, mark.feed());
        } else {
            withdraw(node, type, lost);
            LOG.info("snapshot ended node={} feed={} known={} withdrawn={}", node, mark.feed(), known, lost.size());
            jdbc.update(TELL, lost.size(), "", node, mark.feed());
        }
        jdbc.update(SETTLE, node, epoch, node, type.name());
        jdbc.update(FORGET_SETTLED, node);
    }

    private void withdraw(String node, RecordType type, List<Entry> lost) {
        for (int from = 0; from < lost.size(); from += Load.MOST) {
            records.store(node, type, false, lost.subList(from, Math.min(lost.size(), from + Load.MOST)));
        }
    }

    private long known(String node, RecordType type, String[] governments) {
        String sql = KNOWN.formatted(new RecordTable(type).name());
        Long known = jdbc.queryForObject(sql, Long.class, node, governments);
        return known == null ? 0 : known;
    }

    private List<Entry> lost(String node, RecordType type, String[] governments) {
        List<Entry> lost = new ArrayList<>();
        jdbc.query(
                LOST.formatted(new RecordTable(type).name()),
                row -> {
                    lost.add(new Entry(Operation.DELETE, row.getString(1), type.valuesOf(row.getString(2))));
                },
                node,
                governments);
        return lost;
    }
}
