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
import kr.chungbaek.wire.chain.DayQuestion;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts what the hub holds of each day that a node has told a control total of. Where the two differ for a while, the
 * node is asked for its keys, and those that only one of the two has are named.
 */
public final class ControlTotals {

    private static final Logger LOG = LoggerFactory.getLogger(ControlTotals.class);

    private static final int AT_ONCE = 50_000;
    private static final int ASKED_AT_ONCE = 20;
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

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
    public ControlTotals(JdbcTemplate jdbc, RecordTypes types, Duration patience, Duration anyway) {
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
        List<ToldDay> different = checked.notAgreed(patience, ASKED_AT_ONCE);
        different.forEach(this::compare);
        if (!fresh.isEmpty() || !again.isEmpty()) {
            checked.forgetAgreed();
        }
        Map<String, List<DayQuestion>> questions = new TreeMap<>();
        different.forEach(day -> ask(day).ifPresent(question ->
                questions.computeIfAbsent(day.node(), node -> new ArrayList<>()).add(question)));
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
        Optional<RecordType> type = types.find(day.recordType());
        Optional<Set<String>> atNode = keys.answer(day).filter(found -> found.size() == day.sentCount());
        if (type.isPresent() && atNode.isPresent()) {
            keys.put(day, atNode.get(), new HashSet<>(counts.keys(type.get(), day.of())));
        }
    }

    private Optional<DayQuestion> ask(ToldDay day) {
        DayQuestion question = new DayQuestion(day.recordType(), day.government(), day.day());
        if (!checked.ask(day.node(), question, ASK_AGAIN)) {
            return Optional.empty();
        }
        LOG.warn(
                "hub and node count differently node={} feed={} government={} day={}",
                day.node(),
                day.feed(),
                day.government(),
                day.day());
        return Optional.of(question);
    }
}
