package kr.chungbaek.scenario.compile;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a step of the engine runs.
 *
 * @param judge parameter {@code today} date: judges the subjects in the table {@link CompiledScenario#TOUCHED}, in which one
 *     may stand twice. Columns {@code government}, {@code subject_key}, {@code case_key}, {@code state}, {@code due},
 *     {@code amount}, {@code evidence}, {@code officer}; state is open, pending, waiting or unjudged; quiet subjects have no
 *     row. Evidence is given for open rows only
 * @param touch by record type; parameters {@code nodes} text[], {@code froms} bigint[], {@code tos} bigint[]; columns
 *     {@code government}, {@code subject_key} of the subjects to judge again, each once
 */
public record StepStatements(Statement judge, Map<String, Statement> touch) {

    public StepStatements {
        touch = Collections.unmodifiableMap(new TreeMap<>(touch));
    }
}
