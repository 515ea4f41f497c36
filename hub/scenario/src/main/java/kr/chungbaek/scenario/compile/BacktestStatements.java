package kr.chungbaek.scenario.compile;

/**
 * What a rule would have found.
 *
 * @param now judges subjects by their business date; parameters {@code today}, {@code from}, {@code to}, columns as of
 *     {@link CompiledScenario#judge}
 * @param then the same by the records as they were known once; also {@code nodes} and {@code positions}
 * @param subjects the subjects of those business dates: {@code government}, {@code record_key}
 */
public record BacktestStatements(Statement now, Statement then, Statement subjects) {

    static BacktestStatements of(CheckedRule rule) {
        return new BacktestStatements(
                new JudgeStatement(rule).ofDates(),
                new JudgeStatement(rule.by(Records.THEN)).ofDates(),
                Statement.of(
                        "select s.government, s.record_key from "
                                + rule.source().ofDates(),
                        "from",
                        "to"));
    }
}
