package kr.chungbaek.hub.crosscheck;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.Statement;
import kr.chungbaek.scenario.compile.StepStatements;

/** What a run executes; the rule may be one that is no longer configured. Statements as in {@link CompiledScenario}. */
record Rule(
        long run,
        String version,
        StepStatements step,
        StepStatements largeStep,
        Statement judgeAll,
        Statement judgeGovernments,
        Statement governments) {

    private static final String JUDGE = "judge";
    private static final String JUDGE_ALL = "judge all";
    private static final String JUDGE_GOVERNMENTS = "judge governments";
    private static final String GOVERNMENTS = "governments";
    private static final String TOUCH = "touch ";
    private static final String LARGE = "large ";

    static Rule of(long run, CompiledScenario scenario) {
        return new Rule(
                run,
                scenario.version(),
                scenario.step(),
                scenario.largeStep(),
                scenario.judgeAll(),
                scenario.judgeGovernments(),
                scenario.governments());
    }

    /** The same for another run. */
    Rule of(long other) {
        return new Rule(other, version, step, largeStep, judgeAll, judgeGovernments, governments);
    }

    /** From what {@link #byPurpose} gave. */
    static Rule of(long run, String version, Map<String, Statement> byPurpose) {
        return new Rule(
                run,
                version,
                step(byPurpose, ""),
                step(byPurpose, LARGE),
                byPurpose.get(JUDGE_ALL),
                byPurpose.get(JUDGE_GOVERNMENTS),
                byPurpose.get(GOVERNMENTS));
    }

    /** Whether nothing is missing: a run that began before there was a statement has not kept it. */
    static boolean isWhole(Map<String, Statement> byPurpose) {
        return byPurpose.keySet().containsAll(List.of(JUDGE, LARGE + JUDGE, JUDGE_ALL, JUDGE_GOVERNMENTS, GOVERNMENTS));
    }

    /** All statements, to be kept. */
    Map<String, Statement> byPurpose() {
        Map<String, Statement> all = new TreeMap<>();
        put(step, "", all);
        put(largeStep, LARGE, all);
        all.put(JUDGE_ALL, judgeAll);
        all.put(JUDGE_GOVERNMENTS, judgeGovernments);
        all.put(GOVERNMENTS, governments);
        return all;
    }

    private static StepStatements step(Map<String, Statement> byPurpose, String size) {
        Map<String, Statement> touch = new TreeMap<>();
        byPurpose.forEach((purpose, statement) -> {
            if (purpose.startsWith(size + TOUCH)) {
                touch.put(purpose.substring(size.length() + TOUCH.length()), statement);
            }
        });
        return new StepStatements(byPurpose.get(size + JUDGE), touch);
    }

    private static void put(StepStatements step, String size, Map<String, Statement> all) {
        all.put(size + JUDGE, step.judge());
        step.touch().forEach((type, statement) -> all.put(size + TOUCH + type, statement));
    }
}
