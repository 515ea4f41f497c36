package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kr.chungbaek.hub.crosscheck.FindingsChanged.CaseKey;
import kr.chungbaek.hub.records.Vector;
import kr.chungbaek.scenario.compile.Statement;
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
    static final long MOST_POSITIONS = 50_000;

    private final StepTables step;
    private final CursorTable cursors;
    private final FindingTable findings;
    private final AgendaTable agenda;
    private final UnjudgedTable unjudged;

    ScenarioStep(JdbcTemplate jdbc) {
        this.step = new StepTables(jdbc);
        this.cursors = new CursorTable(jdbc);
        this.findings = new FindingTable(jdbc);
        this.agenda = new AgendaTable(jdbc, step);
        this.unjudged = new UnjudgedTable(jdbc);
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
        Cursor to = new Cursor(from.version(), today, clocks, from.vector().towards(frontier, MOST_POSITIONS));
        if (to.equals(from)) {
            return false;
        }
        step.create();
        if (touch(rule, from, to)) {
            judge(rule, today, changed);
        }
        cursors.move(rule.run(), to);
        return to.vector().lag(frontier) > 0;
    }

    /** @return whether any subject was */
    private boolean touch(Rule rule, Cursor from, Cursor to) {
        int touched = 0;
        List<String> nodes = new ArrayList<>(to.vector().positions().keySet());
        nodes.removeIf(node -> from.vector().of(node) == to.vector().of(node));
        if (!nodes.isEmpty()) {
            Map<String, ?> range = Map.of(
                    "nodes", nodes,
                    "froms", nodes.stream().map(from.vector()::of).toList(),
                    "tos", nodes.stream().map(to.vector()::of).toList());
            for (Statement touch : rule.touch().values()) {
                touched += step.touch(touch, range);
            }
        }
        if (from.today().isBefore(to.today())) {
            touched += agenda.touchPassed(rule.run(), to.today());
        }
        if (from.clocks().completeness() != to.clocks().completeness()) {
            touched += agenda.touchWaiting(rule.run());
        }
        return touched > 0;
    }

    private void judge(Rule rule, LocalDate today, Consumer<Set<CaseKey>> changed) {
        step.judge(rule.judge(), Map.of("today", today));
        agenda.replace(rule.run());
        unjudged.replace(rule.run());
        Set<CaseKey> cases = findings.replace(rule.run(), rule.version());
        if (!cases.isEmpty()) {
            changed.accept(cases);
        }
    }
}
