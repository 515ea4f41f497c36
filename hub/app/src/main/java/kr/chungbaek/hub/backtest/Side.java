package kr.chungbaek.hub.backtest;

import java.util.HashMap;
import java.util.Map;
import kr.chungbaek.scenario.compile.Statement;

/**
 * One of the two versions that are compared.
 *
 * @param subjects as {@code CompiledScenario#subjectsOfPeriod}
 * @param verdicts parameters {@code governments} and {@code keys}: what it says of these subjects
 * @param values the values of its other parameters
 */
record Side(Statement subjects, Statement verdicts, Map<String, Object> values) {

    Side {
        values = Map.copyOf(values);
    }

    Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(more);
        return all;
    }
}
