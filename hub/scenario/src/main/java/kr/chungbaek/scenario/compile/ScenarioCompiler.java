package kr.chungbaek.scenario.compile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeSet;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;

/** From a scenario to the statements that the engine runs. */
public final class ScenarioCompiler {

    private static final int VERSION_LENGTH = 16;

    private ScenarioCompiler() {}

    /** The compiled scenario, or nothing when {@code problems} say what is wrong with it. */
    public static Optional<CompiledScenario> compile(Scenario scenario, RecordTypes types, Problems problems) {
        return RuleCheck.check(scenario, types, problems).map(ScenarioCompiler::compile);
    }

    private static CompiledScenario compile(CheckedRule rule) {
        Statement judgeAll = new JudgeStatement(rule, Access.WHOLE).all();
        MatchIndexes indexes = new MatchIndexes(rule);
        ViewStatements views = new ViewStatements(rule);
        TreeSet<String> read = new TreeSet<>();
        rule.subjectTypes().forEach(type -> read.add(type.name()));
        rule.with().ifPresent(with -> read.add(with.type().name()));
        rule.sets().forEach(set -> read.add(set.type().name()));
        rule.lookUps().forEach(lookUp -> read.add(lookUp.table().name()));
        return new CompiledScenario(
                rule.scenario(),
                rule.subject(),
                version(rule, judgeAll),
                read,
                Completeness.awaited(rule),
                step(rule, Access.LOOK_UP),
                step(rule, Access.SCAN),
                judgeAll,
                new JudgeStatement(rule, Access.SCAN).ofGovernments(),
                Statement.of(rule.source().governments()),
                rule.source().ofPeriod(),
                indexes.createStatements(),
                indexes.createStatistics(),
                views.subjectRow(),
                views.related(),
                DueSteps.of(rule),
                Explanation.of(rule),
                Lint.of(rule));
    }

    private static StepStatements step(CheckedRule rule, Access access) {
        return new StepStatements(
                new JudgeStatement(rule, access).touched(), new TouchStatements(rule, access).byRecordType());
    }

    /** Of the statement itself, which holds everything that decides, the parameters' values included. */
    private static String version(CheckedRule rule, Statement judge) {
        String content = rule.scenario().name() + "\n" + judge.sql();
        return Digest.of(content.getBytes(StandardCharsets.UTF_8)).toString().substring(0, VERSION_LENGTH);
    }
}
