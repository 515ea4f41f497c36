package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kr.chungbaek.hub.crosscheck.FindingsChanged.CaseKey;
import kr.chungbaek.hub.records.Vector;
import kr.chungbaek.scenario.compile.State;
import kr.chungbaek.scenario.compile.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

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

    private static final int JUDGED_AT_ONCE = 20_000;

    private static final RowMapper<Verdict> VERDICT = (row, number) -> Verdict.of(row);

    private final StatementRunner statements;
    private final CursorTable cursors;
    private final FindingTable findings;
    private final AgendaTable agenda;
    private final UnjudgedTable unjudged;

    ScenarioStep(JdbcTemplate jdbc) {
        this.statements = new StatementRunner(jdbc);
        this.cursors = new CursorTable(jdbc);
        this.findings = new FindingTable(jdbc);
        this.agenda = new AgendaTable(jdbc);
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
        Set<SubjectKey> touched = touched(rule, from, to);
        judge(rule, touched, today, changed);
        cursors.move(rule.run(), to);
        return to.vector().lag(frontier) > 0;
    }

    private Set<SubjectKey> touched(Rule rule, Cursor from, Cursor to) {
        Set<SubjectKey> touched = new LinkedHashSet<>();
        List<String> nodes = new ArrayList<>(to.vector().positions().keySet());
        nodes.removeIf(node -> from.vector().of(node) == to.vector().of(node));
        if (!nodes.isEmpty()) {
            Map<String, ?> range = Map.of(
                    "nodes", nodes,
                    "froms", nodes.stream().map(from.vector()::of).toList(),
                    "tos", nodes.stream().map(to.vector()::of).toList());
            for (Statement touch : rule.touch().values()) {
                touched.addAll(statements.query(touch, range, SubjectKeys.ROWS));
            }
        }
        if (from.today().isBefore(to.today())) {
            touched.addAll(agenda.passed(rule.run(), to.today()));
        }
        if (from.clocks().completeness() != to.clocks().completeness()) {
            touched.addAll(agenda.waiting(rule.run()));
        }
        return touched;
    }

    private void judge(Rule rule, Set<SubjectKey> touched, LocalDate today, Consumer<Set<CaseKey>> changed) {
        List<SubjectKey> all = new ArrayList<>(touched);
        for (int from = 0; from < all.size(); from += JUDGED_AT_ONCE) {
            Set<SubjectKey> some = new LinkedHashSet<>(all.subList(from, Math.min(all.size(), from + JUDGED_AT_ONCE)));
            Map<String, ?> values = Map.of(
                    "governments", some.stream().map(SubjectKey::government).toList(),
                    "keys", some.stream().map(SubjectKey::key).toList(),
                    "today", today);
            write(rule, some, statements.query(rule.judge(), values, VERDICT), changed);
        }
    }

    private void write(Rule rule, Set<SubjectKey> judged, List<Verdict> verdicts, Consumer<Set<CaseKey>> changed) {
        if (judged.isEmpty()) {
            return;
        }
        agenda.replace(rule.run(), judged, on(verdicts, State.PENDING, State.WAITING));
        unjudged.replace(rule.run(), judged, on(verdicts, State.UNJUDGED));
        Set<CaseKey> cases = findings.replace(rule.run(), rule.version(), judged, on(verdicts, State.OPEN));
        if (!cases.isEmpty()) {
            changed.accept(cases);
        }
    }

    private static List<Verdict> on(List<Verdict> verdicts, State... states) {
        Set<State> wanted = Set.of(states);
        return verdicts.stream()
                .filter(verdict -> wanted.contains(verdict.state()))
                .toList();
    }
}
