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
    private final TablePages pages;
    private final long large;

    /** @param large as in {@link Limits} */
    ScenarioStep(JdbcTemplate jdbc, long large) {
        this.step = new StepTables(jdbc);
        this.cursors = new CursorTable(jdbc);
        this.findings = new FindingTable(jdbc);
        this.agenda = new AgendaTable(jdbc, step);
        this.unjudged = new UnjudgedTable(jdbc);
        this.pages = new TablePages(jdbc);
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
        Cursor to = new Cursor(from.version(), today, clocks, from.vector().towards(frontier, MOST_POSITIONS));
        if (to.equals(from)) {
            return false;
        }
        step.create();
        int touched = touch(rule, from, to);
        if (touched > 0) {
            step.judge(size(rule, touched).judge(), today);
            step.nestLoops(true);
            keep(rule, changed);
        }
        cursors.move(rule.run(), to);
        return to.vector().lag(frontier) > 0;
    }

    /**
     * A page for a row is what looking up costs at worst: with more rows than pages, reading all pages is cheaper.
     *
     * @param rows to be looked up
     */
    private StepStatements size(Rule rule, long rows) {
        boolean isLarge = rows >= large && rows > pages.of(rule.step().touch().keySet());
        step.nestLoops(!isLarge);
        return isLarge ? rule.largeStep() : rule.step();
    }

    /** @return how many subjects; one may be counted twice */
    private int touch(Rule rule, Cursor from, Cursor to) {
        int touched = 0;
        List<String> nodes = new ArrayList<>(to.vector().positions().keySet());
        nodes.removeIf(node -> from.vector().of(node) == to.vector().of(node));
        if (!nodes.isEmpty()) {
            Map<String, ?> range = Map.of(
                    "nodes", nodes,
                    "froms", nodes.stream().map(from.vector()::of).toList(),
                    "tos", nodes.stream().map(to.vector()::of).toList());
            long positions = nodes.stream()
                    .mapToLong(node -> to.vector().of(node) - from.vector().of(node))
                    .sum();
            for (Statement touch : size(rule, positions).touch().values()) {
                touched += step.touch(touch, range);
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
        agenda.replace(rule.run());
        unjudged.replace(rule.run());
        Set<CaseKey> cases = findings.replace(rule.run(), rule.version());
        if (!cases.isEmpty()) {
            changed.accept(cases);
        }
    }
}
