package kr.chungbaek.hub.tokens;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.TokenForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives stored values the tokens of the next key. One transaction takes some pairs, and replaces their old tokens wherever
 * one row is found by another through them: whoever looks, before or after, finds every value under one token, and equal
 * ones equal, so that no rule can tell the difference. It may end at any point, and goes on from there.
 */
public final class TokenMove {

    private static final Logger LOG = LoggerFactory.getLogger(TokenMove.class);

    private static final int ROWS = 1_000;
    private static final int TURNS = 100;

    /** What is looked up by pair must not be searched for in whole tables, whatever the planner thinks of their size. */
    private static final String BY_INDEX =
            "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off";

    private static final String VALID = """
            select i.indisvalid from pg_index i join pg_class c on c.oid = i.indexrelid
            join pg_namespace n on n.oid = c.relnamespace where c.relname = ?
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final KeyTable keys;
    private final PairTable pairs;
    private final Places places;
    private final ParkedTokens parked;
    private final Runnable moved;
    private final int atOnce;
    /** The places whose indexes are there; none before that. */
    private List<Place> prepared = List.of();

    private String told = "";

    /**
     * @param moved is told when nothing has a token of the former key any more
     * @param atOnce pairs of one transaction
     */
    public TokenMove(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Collection<RecordType> types,
            ParkedTokens parked,
            Runnable moved,
            int atOnce) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.keys = new KeyTable(jdbc);
        this.pairs = new PairTable(jdbc);
        this.places = new Places(jdbc, types);
        this.parked = parked;
        this.moved = moved;
        this.atOnce = atOnce;
    }

    /** Called by the route. Does as much as is wanted within one turn. */
    public void look() {
        try {
            for (int turn = 0; turn < TURNS && step(); turn++) {
                // The next one.
            }
        } catch (ConcurrencyFailureException e) {
            LOG.info(
                    "tokens wait for others who read or write cause={}",
                    e.getClass().getSimpleName());
        }
    }

    /**
     * One transaction's work.
     *
     * @return whether there may be more to do at once
     */
    boolean step() {
        KeyState state = keys.state();
        if (state.stage() != Stage.MOVING) {
            prepared = List.of();
            return false;
        }
        if (prepared.isEmpty()) {
            prepared = prepare(places.all(), state.current());
        }
        List<Place> all = prepared;
        return movePairs(all, state.current()) || sweep(all, state.current()) || finish(all, state);
    }

    private List<Place> prepare(List<Place> all, int former) {
        pairs.prepare();
        for (Place place : all) {
            List<Boolean> valid = jdbc.queryForList(VALID, Boolean.class, place.index());
            if (valid.contains(false)) {
                // Left by a hub that ended while it made it.
                jdbc.execute("drop index concurrently if exists "
                        + place.table().substring(0, place.table().indexOf('.') + 1) + place.index());
            }
            jdbc.execute(place.createIndex(former));
        }
        LOG.info("tokens are being moved from={} pairs={} places={}", former, pairs.unmoved(), all.size());
        return all;
    }

    private boolean movePairs(List<Place> all, int former) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            TokenGate.alone(jdbc);
            if (keys.state().stage() != Stage.MOVING) {
                return false;
            }
            String[] old = pairs.move(atOnce).toArray(String[]::new);
            if (old.length > 0) {
                jdbc.execute(BY_INDEX);
                all.stream()
                        .filter(place -> place.kind() != Place.Kind.PROSE)
                        .forEach(place -> jdbc.update(place.move(former), (Object) old));
            }
            return old.length > 0;
        }));
    }

    /** What only people read, and what came in while its pair was on its way. */
    private boolean sweep(List<Place> all, int former) {
        for (Place place : all) {
            Integer changed = transaction.execute(status -> {
                TokenGate.share(jdbc);
                return jdbc.update(place.sweep(former), ROWS);
            });
            if (changed != null && changed > 0) {
                return true;
            }
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            TokenGate.share(jdbc);
            return parked.renameOne(TokenForm.prefix(former), this::successor);
        }));
    }

    private String successor(String token) {
        Map<String, String> canonical = pairs.canonical(List.of(token));
        return canonical.getOrDefault(token, token);
    }

    /** @return false: whatever comes of it, there is no more to do at once */
    private boolean finish(List<Place> all, KeyState state) {
        for (Place place : all) {
            Long left = jdbc.queryForObject(place.count(state.current()), Long.class);
            if (left != null && left > 0) {
                tell("tokens are left in " + place.table() + ", rows: " + left);
                return false;
            }
        }
        if (parked.count(TokenForm.prefix(state.current())) > 0) {
            tell("tokens without a pair are left in parked batches");
            return false;
        }
        Boolean done = transaction.execute(status -> {
            TokenGate.alone(jdbc);
            boolean still = keys.state().stage() == Stage.MOVING && pairs.unmoved() == 0;
            if (still) {
                keys.enter(new KeyState(state.current(), state.next(), Stage.MOVED));
            }
            return still;
        });
        if (Objects.equals(done, true)) {
            LOG.info("tokens are moved from={} to={}", state.current(), state.next());
            tidy(all);
            moved.run();
        }
        return false;
    }

    /** Once, and not every time it is looked at. */
    private void tell(String what) {
        if (!what.equals(told)) {
            LOG.info("{}", what);
            told = what;
        }
    }

    /** Neither dead rows nor what the planner remembers of frequent values keep old tokens. */
    private void tidy(List<Place> all) {
        all.forEach(place -> jdbc.execute("drop index if exists "
                + place.table().substring(0, place.table().indexOf('.') + 1) + place.index()));
        all.stream().map(Place::table).distinct().forEach(table -> jdbc.execute("vacuum (analyze) " + table));
    }
}
