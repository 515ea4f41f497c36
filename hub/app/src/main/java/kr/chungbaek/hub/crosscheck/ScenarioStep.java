package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kr.chungbaek.hub.crosscheck.FindingsChanged.CaseKey;
import kr.chungbaek.hub.records.Vector;
import kr.chungbaek.scenario.compile.Statement;
import kr.chungbaek.scenario.compile.StepStatements;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One step of one run, within one snapshot: what is new since the cursor, which subjects that touches, what the rule
 * says of them now, and the difference to what was found before.
 *
 * <p>The answer is a function of records, reference, today and completeness alone: which subjects are judged in which
 * step only decides when it is known.
 */
final class ScenarioStep {

    /** Positions of each node read in one step; a longer lag takes more steps. */
    static final long MOST_POSITIONS = 250_000;

    private final StepTables step;
    private final CursorTable cursors;
    private final FindingTable findings;
    private final AgendaTable agenda;
    private final UnjudgedTable unjudged;
    private final TableSizes sizes;
    private final long large;

    /** @param large as in {@link Limits} */
    ScenarioStep(JdbcTemplate jdbc, long large) {
        this.step = new StepTables(jdbc);
        this.cursors = new CursorTable(jdbc);
        this.findings = new FindingTable(jdbc);
        this.agenda = new AgendaTable(jdbc, step);
        this.unjudged = new UnjudgedTable(jdbc);
        this.sizes = new TableSizes(jdbc);
        this.large = large;
    }

    /**
     * Call it within a REPEATABLE READ transaction.
     *
     * @param changed is told the cases whose findings came, went or changed
     * @return whether there may be more to do at once
     */
    boolean run(Rule rule, Cursor from, LocalDate now, Consumer<Set<CaseKey>> changed) {
        LocalDate today = now.isBefore(from.today()) ? from.today() : now;
        Vector frontier = cursors.frontier();
        // An upheaval is over only for a run that has judged everything since.
        Clocks clocks =
                new Clocks(cursors.clocks().completeness(), from.clocks().upheavals());
        Cursor all = new Cursor(from.version(), today, clocks, from.vector().towards(frontier, Long.MAX_VALUE / 2));
        if (all.equals(from)) {
            return false;
        }
        step.create();
        if (isMostNew(rule, Delta.between(from.vector(), frontier))) {
            judgeAll(rule, today);
            keep(rule, changed);
            cursors.move(rule.run(), all);
            return false;
        }
        Cursor to = new Cursor(from.version(), today, clocks, from.vector().towards(frontier, MOST_POSITIONS));
        if (judge(rule, from, to)) {
            keep(rule, changed);
        }
        cursors.move(rule.run(), to);
        return to.vector().lag(frontier) > 0;
    }

    private boolean isMostNew(Rule rule, Delta delta) {
        return delta.positions() >= large && sizes.of(types(rule), delta) == StepSize.WHOLE;
    }

    /** As all is by now: nothing of what lies before the frontier is left to do. */
    private void judgeAll(Rule rule, LocalDate today) {
        step.touchKnown(rule.run());
        step.nestLoops(false);
        step.judge(rule.judgeAll(), today);
    }

    /** @return whether there is anything to keep */
    private boolean judge(Rule rule, Cursor from, Cursor to) {
        Delta delta = Delta.between(from.vector(), to.vector());
        StepSize size = delta.positions() < large ? StepSize.SMALL : sizes.of(types(rule), delta);
        step.nestLoops(size == StepSize.SMALL);
        int touched = touch(rule, statements(rule, size), delta, from, to);
        if (touched == 0) {
            return false;
        }
        boolean isFew = touched < large || StepSize.of(touched, sizes.pages(types(rule))) == StepSize.SMALL;
        step.nestLoops(isFew);
        step.judge(statements(rule, isFew ? StepSize.SMALL : StepSize.LARGE).judge(), to.today());
        return true;
    }

    private static StepStatements statements(Rule rule, StepSize size) {
        return size == StepSize.SMALL ? rule.step() : rule.largeStep();
    }

    private static List<String> types(Rule rule) {
        return rule.step().touch().keySet().stream()
                .filter(type -> !type.startsWith(":"))
                .toList();
    }

    /** @return how many subjects; one may be counted twice */
    private int touch(Rule rule, StepStatements statements, Delta delta, Cursor from, Cursor to) {
        int touched = 0;
        if (!delta.isEmpty()) {
            for (Statement touch : statements.touch().values()) {
                touched += step.touch(touch, delta.parameters());
            }
        }
        if (from.today().isBefore(to.today())) {
            touched += agenda.touchPassed(rule.run(), to.today());
        }
        if (from.clocks().completeness() != to.clocks().completeness()) {
            touched += agenda.touchWaiting(rule.run());
        }
        return touched;
    }

    private void keep(Rule rule, Consumer<Set<CaseKey>> changed) {
        step.nestLoops(true);
        agenda.replace(rule.run());
        unjudged.replace(rule.run());
        Set<CaseKey> cases = findings.replace(rule.run(), rule.version());
        if (!cases.isEmpty()) {
            changed.accept(cases);
        }
    }
}
