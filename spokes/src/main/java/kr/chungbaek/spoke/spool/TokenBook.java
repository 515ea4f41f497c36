package kr.chungbaek.spoke.spool;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.node.OwnFeed;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;

/** With which keys of tokens a spool works, and how it comes from one to the next. */
public final class TokenBook {

    private static final Position AT = Position.ofFile("chungbaek.token-key");

    private final Store store;
    private final Tables tables;
    private final Spool spool;
    private final SpokeTime time;
    private volatile Optional<TokenPairing> pairing = Optional.empty();

    TokenBook(Store store, Tables tables, Spool spool, SpokeTime time) {
        this.store = store;
        this.tables = tables;
        this.spool = spool;
        this.time = time;
    }

    /**
     * Works with these keys from now on. What was sent with tokens of the former key is known by those of this one.
     *
     * @param government one of the node's
     * @throws kr.chungbaek.wire.problem.ConfigException when the key in use was taken away while somebody needs it
     */
    public void use(Keyring keys, String node, String government, RecordTypes types) {
        store.transaction(open -> {
            TokenRows.State state = tables.tokens().state(open);
            refuseGap(state, keys.held());
            if (state.held() > 0 && state.held() < keys.held()) {
                tables.tokens().renameSeen(open, state.held());
            }
            if (keys.next().isPresent() && !state.told().startsWith(keys.text())) {
                // Another next key than the one before, which was given up: its pairs are none.
                tables.tokens().forgetPairs(open, keys.next().get().number());
            }
            tables.tokens().hold(open, keys.held());
            return keys;
        });
        TokenPairing.OwnRecords own = new TokenPairing.OwnRecords(
                node, government, types.get(OwnFeed.TOKEN_PAIRS.record()), types.get(OwnFeed.TOKEN_KEYS.record()));
        pairing = Optional.of(new TokenPairing(keys, own, tables, time));
        // Before any record: the hub can tell a key that others do not have.
        tellSome();
    }

    private static void refuseGap(TokenRows.State state, int held) {
        Problems problems = new Problems();
        int former = state.held();
        if (former > held || former > 0 && held > former + 1) {
            problems.add(
                    AT,
                    "key " + held + " of tokens is there, but this spool works with key " + former,
                    "Put key " + former + " back beside it, or in its place.");
        } else if (former > 0 && held > former && state.hub() < held) {
            problems.add(
                    AT,
                    "key " + former
                            + " of tokens is missing, and the hub has not said yet that it holds none of its tokens",
                    "Put key " + former + " back, and take it away with 'cb node drop-key'.");
        }
        problems.refuse();
    }

    /** The loads, and before them the pairs of tokens that were met first in them. */
    List<Load> withPairs(Store open, Map<String, String> met, List<Load> loads) throws SQLException {
        if (pairing.isEmpty() || met.isEmpty()) {
            return loads;
        }
        List<Load> all = new ArrayList<>(pairing.get().before(open, met));
        all.addAll(loads);
        return all;
    }

    /**
     * Tells the hub the next page of pairs.
     *
     * @return whether there may be more
     */
    public boolean tellSome() {
        if (pairing.isEmpty()) {
            return false;
        }
        TokenPairing telling = pairing.get();
        TokenPairing.Page page = store.transaction(open -> {
            TokenPairing.Page next = spool.isShort() ? telling.none() : telling.next(open);
            spool.seal(open, next.loads());
            return next;
        });
        telling.pass(page);
        return !page.loads().isEmpty();
    }

    /** Notes which key every token at the hub is of, by its own word. */
    void hear(int hub) {
        store.transaction(open -> {
            tables.tokens().hear(open, hub);
            return hub;
        });
    }

    TokenState state(Store open) throws SQLException {
        return pairing.isPresent() ? pairing.get().state(open) : new TokenState(0, 0, 0, false, 0);
    }
}
