package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.hub.crosscheck.FindingsChanged.CaseKey;
import kr.chungbaek.hub.records.Vector;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.State;
import kr.chungbaek.scenario.compile.Statement;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * One step of one scenario, within one snapshot: what is new since the cursor, which subjects that touches, what the rule
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
    private final ApplicationEventPublisher events;

    ScenarioStep(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.statements = new StatementRunner(jdbc);
        this.cursors = new CursorTable(jdbc);
        this.findings = new FindingTable(jdbc);
        this.agenda = new AgendaTable(jdbc);
        this.unjudged = new UnjudgedTable(jdbc);
        this.events = events;
    }

    /**
     * Call it within a REPEATABLE READ transaction.
     *
     * @return whether there may be more to do at once
     */
    boolean run(CompiledScenario scenario, LocalDate now) {
        Optional<Cursor> known = cursors.lock(scenario.name());
        Clocks clocks = cursors.clocks();
        boolean isLevel = known.isPresent()
                && known.get().version().equals(scenario.version())
                && known.get().clocks().upheavals() == clocks.upheavals();
        if (!isLevel) {
            return backfill(
                    scenario,
                    clocks,
                    known.map(Cursor::today).filter(now::isBefore).orElse(now));
        }
        Cursor from = known.get();
        LocalDate today = now.isBefore(from.today()) ? from.today() : now;
        Vector frontier = cursors.frontier();
        Cursor to = new Cursor(from.version(), today, clocks, from.vector().towards(frontier, MOST_POSITIONS));
        if (to.equals(from)) {
            return false;
        }
        Set<SubjectKey> touched = touched(scenario, from, to);
        judge(scenario, touched, today);
        cursors.move(scenario.name(), to);
        return to.vector().lag(frontier) > 0;
    }

    /** Judges every subject, and withdraws what an older version of the rule had found and this one does not. */
    private boolean backfill(CompiledScenario scenario, Clocks clocks, LocalDate today) {
        Cursor to = new Cursor(scenario.version(), today, clocks, cursors.frontier());
        List<Verdict> verdicts = statements.query(scenario.judgeAll(), Map.of("today", today), VERDICT);
        Set<SubjectKey> judged = new LinkedHashSet<>(findings.subjects(scenario.name()));
        judged.addAll(agenda.subjects(scenario.name()));
        judged.addAll(unjudged.subjects(scenario.name()));
        verdicts.forEach(verdict -> judged.add(new SubjectKey(verdict.government(), verdict.subjectKey())));
        write(scenario, judged, verdicts);
        cursors.move(scenario.name(), to);
        return true;
    }

    private Set<SubjectKey> touched(CompiledScenario scenario, Cursor from, Cursor to) {
        Set<SubjectKey> touched = new LinkedHashSet<>();
        List<String> nodes = new ArrayList<>(to.vector().positions().keySet());
        nodes.removeIf(node -> from.vector().of(node) == to.vector().of(node));
        if (!nodes.isEmpty()) {
            Map<String, ?> range = Map.of(
                    "nodes", nodes,
                    "froms", nodes.stream().map(from.vector()::of).toList(),
                    "tos", nodes.stream().map(to.vector()::of).toList());
            for (Statement touch : scenario.touch().values()) {
                touched.addAll(statements.query(touch, range, SubjectKeys.ROWS));
            }
        }
        if (from.today().isBefore(to.today())) {
            touched.addAll(agenda.passed(scenario.name(), to.today()));
        }
        if (from.clocks().completeness() != to.clocks().completeness()) {
            touched.addAll(agenda.waiting(scenario.name()));
        }
        return touched;
    }

    private void judge(CompiledScenario scenario, Set<SubjectKey> touched, LocalDate today) {
        List<SubjectKey> all = new ArrayList<>(touched);
        for (int from = 0; from < all.size(); from += JUDGED_AT_ONCE) {
            Set<SubjectKey> some = new LinkedHashSet<>(all.subList(from, Math.min(all.size(), from + JUDGED_AT_ONCE)));
            Map<String, ?> values = Map.of(
                    "governments", some.stream().map(SubjectKey::government).toList(),
                    "keys", some.stream().map(SubjectKey::key).toList(),
                    "today", today);
            write(scenario, some, statements.query(scenario.judge(), values, VERDICT));
        }
    }

    private void write(CompiledScenario scenario, Set<SubjectKey> judged, List<Verdict> verdicts) {
        if (judged.isEmpty()) {
            return;
        }
        agenda.replace(scenario.name(), judged, on(verdicts, State.PENDING, State.WAITING));
        unjudged.replace(scenario.name(), judged, on(verdicts, State.UNJUDGED));
        Set<CaseKey> cases = findings.replace(scenario.name(), scenario.version(), judged, on(verdicts, State.OPEN));
        if (!cases.isEmpty()) {
            events.publishEvent(new FindingsChanged(scenario, List.copyOf(cases)));
        }
    }

    private static List<Verdict> on(List<Verdict> verdicts, State... states) {
        Set<State> wanted = Set.of(states);
        return verdicts.stream()
                .filter(verdict -> wanted.contains(verdict.state()))
                .toList();
    }
}
