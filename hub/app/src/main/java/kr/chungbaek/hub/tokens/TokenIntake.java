package kr.chungbaek.hub.tokens;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.RecordKey;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.TokenForm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives every value one token, whatever key its node made it with: of a pair, the old one until it is moved, and the new
 * one from then on. What could be the token of a value that is here under another one does not come in.
 */
public final class TokenIntake {

    private static final String TYPE_OF_KEYS = "token_keys";
    private static final String TYPE_OF_PAIRS = "token_pair";

    private final KeyTable keys;
    private final PairTable pairs;
    private final TokenTexts texts;

    public TokenIntake(JdbcTemplate jdbc) {
        this.keys = new KeyTable(jdbc);
        this.pairs = new PairTable(jdbc);
        this.texts = new TokenTexts(pairs);
    }

    /** The number of the key that every token stored is of. */
    public int settledKey() {
        return keys.state().settled();
    }

    /** Whether records of this type are for {@link #take} and for nobody else. */
    public static boolean isOwn(RecordType type) {
        return type.name().equals(TYPE_OF_KEYS) || type.name().equals(TYPE_OF_PAIRS);
    }

    /** Takes what a node tells of its keys or pairs. Call it within a transaction that has a share of the gate. */
    public void take(String node, RecordType type, List<Entry> entries) {
        if (type.name().equals(TYPE_OF_PAIRS)) {
            pair(node, type, entries);
            return;
        }
        for (Entry entry : entries) {
            keys(node, type, entry);
        }
    }

    private void keys(String node, RecordType type, Entry entry) {
        int held = number(type, entry, "held_key");
        int next = text(type, entry, "next_key").isEmpty() ? 0 : number(type, entry, "next_key");
        KeyState state = keys.state();
        if (state.stage() == Stage.IDLE && held != state.current() && !keys.isKnown(state.current())) {
            // A database made anew, in a nation that has changed its key before.
            keys.enter(new KeyState(held, 0, Stage.IDLE));
        }
        String trouble = foreign(node, held, text(type, entry, "held_check"));
        if (trouble.isEmpty() && next > 0) {
            trouble = foreign(node, next, text(type, entry, "next_check"));
        }
        KeyState now = keys.state();
        if (trouble.isEmpty() && now.stage() == Stage.IDLE && held == now.current() && next == held + 1) {
            begun(held, next);
        }
        boolean through = Boolean.TRUE.equals(entry.values().get(type.indexOf("through")));
        keys.tell(new NodeKeyState(node, held, next, through, trouble));
    }

    private String foreign(String node, int key, String check) {
        KeyTable.Known known = keys.meet(key, check, node);
        return known.check().equals(check)
                ? ""
                : "its key " + key + " is not the one that '" + known.toldBy() + "' has. Copy the right one there";
    }

    private void pair(String node, RecordType type, List<Entry> entries) {
        if (!keys.trouble(node).isEmpty()) {
            // Told on the status page; with the right key all of them come again.
            return;
        }
        int current = keys.state().current();
        List<String> old = new ArrayList<>();
        List<String> successors = new ArrayList<>();
        for (Entry entry : entries) {
            if (!isSettled(current, text(type, entry, "old_token"))) {
                old.add(text(type, entry, "old_token"));
                successors.add(text(type, entry, "new_token"));
            }
        }
        if (old.isEmpty()) {
            return;
        }
        KeyState state = begun(
                TokenForm.key(old.get(0)).orElse(0),
                TokenForm.key(successors.get(0)).orElse(0));
        long others = pairs.add(old, successors, state.stage().isAfterOrder());
        if (others > 0) {
            throw new Fault(
                    FaultCode.UNKNOWN_TOKEN,
                    others + " tokens have another pair already. Were they made up with --blind?");
        }
    }

    /** Pairs of a change that is over say nothing new: a spool that begins a new epoch tells them again. */
    private static boolean isSettled(int current, String old) {
        OptionalInt key = TokenForm.key(old);
        return key.isPresent() && key.getAsInt() < current;
    }

    /** The state in which pairs of these keys count: the first word of them begins a change. */
    private KeyState begun(int from, int to) {
        KeyState state = keys.state();
        if (from == state.current() && to == state.next()) {
            return state;
        }
        if (state.stage() != Stage.IDLE || from != state.current() || to != from + 1) {
            throw new Fault(
                    FaultCode.UNKNOWN_TOKEN,
                    "pairs of keys " + from + " and " + to + ", but the key in use is " + state.current()
                            + (state.next() > 0 ? " and the next one " + state.next() : ""));
        }
        KeyState pairing = new KeyState(from, to, Stage.PAIRING);
        keys.enter(pairing);
        return pairing;
    }

    /**
     * The entries with the tokens that are in the tables. Call it within a transaction that has a share of the gate.
     *
     * @throws Fault UNKNOWN_TOKEN when a token may stand for what is here under another one
     */
    public List<Entry> canonical(RecordType type, List<Entry> entries) {
        return canonicalSecrets(type, canonicalTexts(type, entries));
    }

    /** What nodes tell of keys of records is compared with those that are here. */
    private List<Entry> canonicalTexts(RecordType type, List<Entry> entries) {
        int[] told = IntStream.range(0, type.fields().size())
                .filter(index -> Places.isTold(type, type.fields().get(index)))
                .toArray();
        return told.length == 0
                ? entries
                : entries.stream().map(entry -> canonical(entry, told)).toList();
    }

    private Entry canonical(Entry entry, int[] told) {
        List<@Nullable Object> values = new ArrayList<>(entry.values());
        for (int index : told) {
            if (values.get(index) instanceof String text) {
                values.set(index, texts.canonical(List.of(text)).get(0));
            }
        }
        return new Entry(entry.operation(), entry.government(), values);
    }

    private List<Entry> canonicalSecrets(RecordType type, List<Entry> entries) {
        int[] secret = IntStream.range(0, type.fields().size())
                .filter(index -> type.fields().get(index).secret())
                .toArray();
        Set<String> tokens = new HashSet<>();
        for (Entry entry : entries) {
            for (int index : secret) {
                if (entry.values().get(index) instanceof String text
                        && TokenForm.key(text).isPresent()) {
                    tokens.add(text);
                }
            }
        }
        if (tokens.isEmpty()) {
            return entries;
        }
        KeyState state = keys.state();
        Map<String, String> canonical = state.stage() == Stage.IDLE ? Map.of() : pairs.canonical(tokens);
        tokens.stream().filter(token -> !canonical.containsKey(token)).forEach(token -> requireClear(state, token));
        return canonical.isEmpty()
                ? entries
                : entries.stream()
                        .map(entry -> renamed(entry, secret, canonical))
                        .toList();
    }

    /** Keys of records with the tokens that are in the tables. Call it as {@link #canonical}. */
    public List<RecordKey> canonicalKeys(List<RecordKey> named) {
        List<String> canonical =
                texts.canonical(named.stream().map(RecordKey::key).toList());
        return IntStream.range(0, named.size())
                .mapToObj(index -> new RecordKey(named.get(index).government(), canonical.get(index)))
                .toList();
    }

    private static Entry renamed(Entry entry, int[] secret, Map<String, String> canonical) {
        List<@Nullable Object> values = new ArrayList<>(entry.values());
        for (int index : secret) {
            if (values.get(index) instanceof String text) {
                values.set(index, canonical.getOrDefault(text, text));
            }
        }
        return new Entry(entry.operation(), entry.government(), values);
    }

    /** A token without a pair is the only one of its value exactly where nobody can have sent another one. */
    private static void requireClear(KeyState state, String token) {
        int key = TokenForm.key(token).orElse(0);
        boolean clear = switch (state.stage()) {
            case IDLE, PAIRING -> key == state.current();
            case MOVING -> false;
            case MOVED -> key == state.next();
        };
        if (!clear) {
            throw new Fault(
                    FaultCode.UNKNOWN_TOKEN,
                    "a token of key " + key + " without a pair, while the key in use is " + state.current()
                            + (state.next() > 0 ? " and the next one " + state.next() : "")
                            + ". Give the node the key that all have; 'cb hub keys' tells how nodes stand");
        }
    }

    private static int number(RecordType type, Entry entry, String field) {
        String text = text(type, entry, field);
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new Fault(FaultCode.UNKNOWN_TOKEN, "field '" + field + "' is no number of a key");
        }
        return Integer.parseInt(text);
    }

    private static String text(RecordType type, Entry entry, String field) {
        return entry.values().get(type.indexOf(field)) instanceof String text ? text : "";
    }
}
