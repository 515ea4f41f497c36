package kr.chungbaek.spoke.spool;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.node.OwnFeed;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.TokenForm;
import org.jspecify.annotations.Nullable;

/**
 * Tells the hub, by records of its own, which keys of tokens this node has, and of each token which one of the next key
 * stands for the same. A token that is new has its pair in the same transaction, before the record that it is in; those of
 * before follow in pages. Once the hub was told that all are through, it knows the pair of whatever this node sends.
 */
final class TokenPairing {

    private final Keyring keys;
    private final OwnRecords own;
    private final Tables tables;
    private final SpokeTime time;
    /** Where the pages are; a new start begins anew and passes over what has its pair. */
    private String passed = "";

    /**
     * The types of the node's own records about tokens.
     *
     * @param government one of the node's, to which they are booked
     */
    record OwnRecords(String node, String government, RecordType pair, RecordType keys) {}

    TokenPairing(Keyring keys, OwnRecords own, Tables tables, SpokeTime time) {
        this.keys = keys;
        this.own = own;
        this.tables = tables;
        this.time = time;
    }

    TokenState state(Store store) throws SQLException {
        TokenRows.State state = tables.tokens().state(store);
        return new TokenState(
                keys.held(),
                keys.next().map(Keyring.Next::number).orElse(0),
                tables.tokens().count(store),
                state.told().equals(told(true)),
                state.hub());
    }

    /** What goes before the records in which these tokens were met first. */
    List<Load> before(Store store, Map<String, String> met) throws SQLException {
        return loads(store, make(store, met));
    }

    /**
     * What is told at once.
     *
     * @param last the last token that has its pair with it
     */
    record Page(List<Load> loads, String last) {}

    /** Nothing, now. */
    Page none() {
        return new Page(List.of(), passed);
    }

    /** The next page of what has no pair yet, or at the end that all have; nothing when the hub knows that. */
    Page next(Store store) throws SQLException {
        Map<String, String> again = tables.tokens().takeUnsent(store, Load.MOST);
        if (!again.isEmpty()) {
            return new Page(loads(store, again), passed);
        }
        String prefix = TokenForm.prefix(keys.held());
        String last = passed;
        while (keys.next().isPresent()) {
            Map<String, String> page = tables.vault().page(store, prefix, last, Load.MOST);
            if (page.isEmpty()) {
                break;
            }
            last = page.keySet().stream().reduce(last, (first, second) -> second);
            Map<String, String> made = make(store, page);
            if (!made.isEmpty()) {
                return new Page(loads(store, made), last);
            }
        }
        return new Page(tell(store, true), last);
    }

    /** A page is on the disk: before that, it may have to be made once more. */
    void pass(Page page) {
        passed = page.last();
    }

    private Map<String, String> make(Store store, Map<String, String> clear) throws SQLException {
        Map<String, String> made = new LinkedHashMap<>();
        Optional<Keyring.Next> next = keys.next();
        for (Map.Entry<String, String> secret : clear.entrySet()) {
            Optional<String> successor = next.isEmpty() || tables.tokens().has(store, secret.getKey())
                    ? Optional.empty()
                    : next.get().successors().of(secret.getKey(), secret.getValue());
            if (successor.isPresent()) {
                tables.vault().keep(store, Map.of(successor.get(), secret.getValue()));
                tables.tokens().add(store, secret.getKey(), successor.get());
                made.put(secret.getKey(), successor.get());
            }
        }
        return made;
    }

    private List<Load> loads(Store store, Map<String, String> pairs) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        pairs.forEach((old, successor) -> entries.add(
                entry(own.pair(), Map.of("old_token", old, "new_token", successor, "made_on", time.today()))));
        List<Load> loads = new ArrayList<>();
        if (!entries.isEmpty()) {
            loads.addAll(tell(store, false));
        }
        for (int from = 0; from < entries.size(); from += Load.MOST) {
            List<Entry> part = entries.subList(from, Math.min(entries.size(), from + Load.MOST));
            loads.add(load(OwnFeed.TOKEN_PAIRS, own.pair(), part));
        }
        return loads;
    }

    /** Which keys there are goes before the first pair, and that all pairs are through behind the last. */
    private List<Load> tell(Store store, boolean through) throws SQLException {
        String before = tables.tokens().state(store).told();
        if (before.equals(told(true)) || before.equals(told(through))) {
            return List.of();
        }
        tables.tokens().tell(store, told(through));
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "node", own.node(),
                "held_key", String.valueOf(keys.held()),
                "held_check", keys.check(),
                "through", through,
                "told_at", time.moment()));
        keys.next().ifPresent(key -> {
            values.put("next_key", String.valueOf(key.number()));
            values.put("next_check", key.check());
        });
        return List.of(load(OwnFeed.TOKEN_KEYS, own.keys(), List.of(entry(own.keys(), values))));
    }

    private String told(boolean through) {
        return keys.text() + (through ? " through" : "");
    }

    private Entry entry(RecordType type, Map<String, Object> given) {
        @Nullable Object[] values = new @Nullable Object[type.fields().size()];
        given.forEach((field, value) -> values[type.indexOf(field)] = value);
        return new Entry(Operation.PUT, own.government(), Arrays.asList(values));
    }

    private static Load load(OwnFeed feed, RecordType type, List<Entry> entries) {
        return new Load(feed.feed(), type.name(), type.version(), false, entries);
    }
}
