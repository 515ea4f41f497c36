package kr.chungbaek.hub.tokens;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.TokenForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator sees and orders about the key of tokens. */
public final class TokenDesk {

    private static final Logger LOG = LoggerFactory.getLogger(TokenDesk.class);

    /** Equal ones stay equal, and nothing can be reckoned from it. */
    private static final String MAKE_UP = """
            insert into tokens.pair (old, new, moved)
            select u.token, ? || replace(gen_random_uuid()::text, '-', ''), false from unnest(?::text[]) as u(token)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final KeyTable keys;
    private final PairTable pairs;
    private final Places places;
    private final FormerEvidence evidence;
    private final Supplier<? extends Collection<String>> nodes;

    /** @param nodes all that have ever sent anything */
    public TokenDesk(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Collection<RecordType> types,
            FormerEvidence evidence,
            Supplier<? extends Collection<String>> nodes) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.keys = new KeyTable(jdbc);
        this.pairs = new PairTable(jdbc);
        this.places = new Places(jdbc, types);
        this.evidence = evidence;
        this.nodes = nodes;
    }

    public KeyReport report() {
        KeyState state = keys.state();
        return new KeyReport(
                state.current(),
                state.next(),
                state.stage().label(),
                pairs.count(),
                pairs.unmoved(),
                nodes().stream().map(node -> node(node, state)).toList(),
                evidence.left());
    }

    private List<NodeKeyState> nodes() {
        List<NodeKeyState> told = keys.nodes();
        Set<String> all = new TreeSet<>(nodes.get());
        told.forEach(node -> all.add(node.node()));
        return all.stream()
                .map(name -> told.stream()
                        .filter(node -> node.node().equals(name))
                        .findFirst()
                        .orElse(new NodeKeyState(name, 0, 0, false, "")))
                .toList();
    }

    private static KeyReport.Node node(NodeKeyState node, KeyState state) {
        return new KeyReport.Node(node.node(), node.held(), node.next(), node.through(), missing(node, state));
    }

    private static String missing(NodeKeyState node, KeyState state) {
        if (!node.trouble().isEmpty()) {
            return node.trouble();
        }
        return switch (state.stage()) {
            case IDLE -> node.held() == 0 || node.held() == state.current() ? "" : "uses key " + node.held();
            case PAIRING, MOVING -> node.isReady(state.next()) ? "" : lacking(node, state.next());
            case MOVED -> node.hasOnly(state.next()) ? "" : "still has key " + state.current();
        };
    }

    private static String lacking(NodeKeyState node, int key) {
        return node.held() == key || node.next() == key
                ? "has not sent all its pairs yet"
                : "has not got key " + key + " yet";
    }

    /**
     * Has everything that is stored moved to the next key.
     *
     * @param without nodes that are not waited for: what only they could pair is lost to matching
     * @param madeUp how many tokens have no pair, and get one that stands for nobody
     * @throws TokenRefusal when a pair is missing
     */
    public void move(Collection<String> without, long madeUp) {
        KeyState state = keys.state();
        if (state.stage() != Stage.PAIRING && state.stage() != Stage.MOVING) {
            throw new TokenRefusal("there is nothing to move: the stage is '"
                    + state.stage().label() + "'. First every node gets the next key, and sends its pairs");
        }
        refuseIfMissing(without, state);
        List<String> unpaired = places.all().stream()
                .flatMap(place -> jdbc.queryForList(place.unpaired(state.current()), String.class).stream())
                .distinct()
                .toList();
        if (unpaired.size() != madeUp) {
            throw new TokenRefusal(unpaired.size() + " tokens of key " + state.current()
                    + " are stored that no node has a pair for: no source has had their values for a long time, or a"
                    + " vault was lost. To have them stand for nobody, order it with --blind " + unpaired.size());
        }
        transaction.executeWithoutResult(status -> begin(state, unpaired));
        LOG.warn("order to move tokens from={} to={} madeUp={}", state.current(), state.next(), unpaired.size());
    }

    private void begin(KeyState state, List<String> unpaired) {
        TokenGate.alone(jdbc);
        jdbc.update(MAKE_UP, TokenForm.prefix(state.next()), unpaired.toArray(String[]::new));
        if (keys.state().stage() == Stage.PAIRING) {
            evidence.keep();
            keys.enter(new KeyState(state.current(), state.next(), Stage.MOVING));
        }
    }

    /**
     * Ends a change: from now on nothing here knows of the former key.
     *
     * @param without nodes that are not waited for: what they send with the former key will be parked
     * @throws TokenRefusal when a node still has the former key
     */
    public void finish(Collection<String> without) {
        KeyState state = keys.state();
        if (state.stage() != Stage.MOVED) {
            throw new TokenRefusal(
                    "nothing can be finished: the stage is '" + state.stage().label() + "'");
        }
        refuseIfMissing(without, state);
        List<String> left = evidence.left();
        if (!left.isEmpty()) {
            throw new TokenRefusal("evidence is still that of the former key in: " + String.join(", ", left)
                    + ". It is made anew once these scenarios are level; the status page tells what keeps them");
        }
        transaction.executeWithoutResult(status -> {
            TokenGate.alone(jdbc);
            evidence.letGo();
            pairs.clear();
            keys.forget(state.current());
            keys.enter(new KeyState(state.next(), 0, Stage.IDLE));
        });
        LOG.warn("change of key of tokens ended key={}", state.next());
    }

    /**
     * Gives up a change that has not been ordered to move yet: the next key was the wrong one.
     *
     * @throws TokenRefusal when it is too late for that
     */
    public void startOver() {
        transaction.executeWithoutResult(status -> {
            TokenGate.alone(jdbc);
            KeyState state = keys.state();
            if (state.stage() != Stage.PAIRING) {
                throw new TokenRefusal("nothing can be given up: the stage is '"
                        + state.stage().label() + "'");
            }
            pairs.clear();
            keys.forget(state.next());
            keys.startOver();
            keys.enter(new KeyState(state.current(), 0, Stage.IDLE));
        });
        LOG.warn("change of key of tokens given up");
    }

    private void refuseIfMissing(Collection<String> without, KeyState state) {
        String missing = nodes().stream()
                .filter(node -> !without.contains(node.node()))
                .map(node -> node(node, state))
                .filter(node -> !node.missing().isEmpty())
                .map(node -> node.node() + " " + node.missing())
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw new TokenRefusal(missing + ". To go on without a node: --without R");
        }
    }
}
