package kr.chungbaek.hub.crosscheck;

import java.util.Map;
import java.util.TreeMap;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.Statement;

/** What a run executes; the rule may be one that is no longer configured. Statements as in {@link CompiledScenario}. */
record Rule(
        long run,
        String version,
        Statement judge,
        Statement judgeGovernments,
        Statement governments,
        Map<String, Statement> touch) {

    private static final String JUDGE = "judge";
    private static final String JUDGE_GOVERNMENTS = "judge governments";
    private static final String GOVERNMENTS = "governments";
    private static final String TOUCH = "touch ";

    Rule {
        touch = Map.copyOf(touch);
    }

    static Rule of(long run, CompiledScenario scenario) {
        return new Rule(
                run,
                scenario.version(),
                scenario.judge(),
                scenario.judgeGovernments(),
                scenario.governments(),
                scenario.touch());
    }

    /** The same for another run. */
    Rule of(long other) {
        return new Rule(other, version, judge, judgeGovernments, governments, touch);
    }

    /** From what {@link #byPurpose} gave. */
    static Rule of(long run, String version, Map<String, Statement> byPurpose) {
        Map<String, Statement> touch = new TreeMap<>();
        byPurpose.forEach((purpose, statement) -> {
            if (purpose.startsWith(TOUCH)) {
                touch.put(purpose.substring(TOUCH.length()), statement);
            }
        });
        return new Rule(
                run,
                version,
                byPurpose.get(JUDGE),
                byPurpose.get(JUDGE_GOVERNMENTS),
                byPurpose.get(GOVERNMENTS),
                touch);
    }

    /** All statements, to be kept. */
    Map<String, Statement> byPurpose() {
        Map<String, Statement> all = new TreeMap<>();
        all.put(JUDGE, judge);
        all.put(JUDGE_GOVERNMENTS, judgeGovernments);
        all.put(GOVERNMENTS, governments);
        touch.forEach((type, statement) -> all.put(TOUCH + type, statement));
        return all;
    }
}
