package kr.chungbaek.hub.backtest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.chungbaek.hub.backtest.FoundCase.Id;
import kr.chungbaek.scenario.compile.State;

/** What one version says of the subjects of a period. */
final class Judged {

    private final Period period;
    private final SortedMap<Id, FoundCase> cases = new TreeMap<>();
    private final Map<State, Long> states = new EnumMap<>(State.class);

    Judged(Period period) {
        this.period = period;
    }

    /** An occasion has a business date of its own; one outside the period does not count. */
    void add(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            if (verdict.occasion() == null || period.has(verdict.occasion())) {
                add(verdict);
            }
        }
    }

    private void add(Verdict verdict) {
        states.merge(verdict.state(), 1L, Long::sum);
        if (verdict.state() == State.OPEN) {
            FoundCase found = FoundCase.of(verdict);
            cases.merge(found.id(), found, FoundCase::and);
        }
    }

    SortedMap<Id, FoundCase> cases() {
        return cases;
    }

    /** How many subjects, or occasions, are in a state. */
    long count(State state) {
        return states.getOrDefault(state, 0L);
    }
}
