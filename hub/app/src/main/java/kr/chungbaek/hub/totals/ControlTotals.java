package kr.chungbaek.hub.totals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.chungbaek.hub.tokens.TokenGate;
import kr.chungbaek.wire.chain.DayQuestion;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what the hub holds of each day that a node has told a control total of. Where the two differ for a while, the
 * node is asked for its keys, and those that only one of the two has are named.
 */
public final class ControlTotals {

    private static final Logger LOG = LoggerFactory.getLogger(ControlTotals.class);

    private static final int AT_ONCE = 50_000;
    private static final int ASKED_AT_ONCE = 20;
    private static final int COMPARED_AT_ONCE = 100;
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);
    private static final Duration ASK_AT_LEAST_EVERY = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RecordTypes types;
    private final CheckedTable checked;
    private final KeyTable keys;
    private final HubCount counts;
    private final Duration patience;
    private final Duration anyway;

    /**
     * @param patience how long hub and node may differ: what is on its way has come by then
     * @param anyway after which time days that agree are counted again
     */
    public ControlTotals(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            RecordTypes types,
            Duration patience,
            Duration anyway) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.types = types;
        this.anyway = anyway;
        this.patience = patience;
        this.checked = new CheckedTable(jdbc);
        this.keys = new KeyTable(jdbc);
        this.counts = new HubCount(jdbc);
    }

    /**
     * Called by the route.
     *
     * @return what to ask nodes, by node
     */
    public Map<String, List<DayQuestion>> check() {
        if (types.find(DayTotals.RECORD).isEmpty()) {
            return Map.of();
        }
        List<ToldDay> fresh = checked.fresh(AT_ONCE);
        count(fresh);
        checked.counted(fresh);
        List<ToldDay> again = checked.again(patience, anyway, AT_ONCE);
        count(again);
        if (!fresh.isEmpty() || !again.isEmpty()) {
            checked.forgetAgreed();
        }
        checked.answered(patience, COMPARED_AT_ONCE).forEach(this::compare);
        Map<String, List<DayQuestion>> questions = new TreeMap<>();
        List<ToldDay> due = checked.due(patience, ASK_AGAIN, ASK_AT_LEAST_EVERY, ASKED_AT_ONCE);
        // What the hub has may be other without being more or less.
        due.forEach(this::compare);
        due.forEach(day -> ask(day, questions.computeIfAbsent(day.node(), node -> new ArrayList<>())));
        return questions;
    }

    private void count(List<ToldDay> told) {
        told.stream()
                .collect(Collectors.groupingBy(ToldDay::sort))
                .forEach((sort, days) -> types.find(sort.recordType())
                        .ifPresent(type -> checked.put(days, counts.count(type, sort.summed(), days))));
    }

    /** An answer that counts other than the node's own word is of another time. */
    private void compare(ToldDay day) {
        transaction.executeWithoutResult(status -> {
            // Keys of both sides are of one moment, whichever tokens are on their way.
            TokenGate.share(jdbc);
            compareKeys(day);
        });
    }

    private void compareKeys(ToldDay day) {
        Optional<RecordType> type = types.find(day.recordType());
        Optional<Set<String>> atNode = keys.answer(day).filter(found -> found.size() == day.sentCount());
        if (type.isPresent() && atNode.isPresent()) {
            keys.put(day, atNode.get(), new HashSet<>(counts.keys(type.get(), day.of())));
        }
        checked.compared(day);
    }

    /** @param asked of this node already: several feeds may bring one type */
    private void ask(ToldDay day, List<DayQuestion> asked) {
        DayQuestion question = new DayQuestion(day.recordType(), day.government(), day.day());
        if (asked.contains(question)) {
            return;
        }
        asked.add(question);
        checked.asked(day.node(), question);
        LOG.warn(
                "hub and node count differently node={} feed={} government={} day={}",
                day.node(),
                day.feed(),
                day.government(),
                day.day());
    }
}
