package kr.chungbaek.hub.backtest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.chungbaek.hub.backtest.BacktestRefusal.Code;
import kr.chungbaek.hub.backtest.Result.Sample;
import kr.chungbaek.hub.crosscheck.ActiveVersions;
import kr.chungbaek.hub.crosscheck.ActiveVersions.ActiveVersion;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.hub.records.KnownRecords;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.State;
import kr.chungbaek.scenario.compile.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * One backtest within one read-only snapshot: judges the subjects of the period by the draft, and sets beside it what the
 * active version has found of them. Of an earlier time nothing is kept that was found, so both are judged anew.
 */
final class Trial {

    private static final long TENTH_OF_A_SECOND = 100_000_000;

    private static final int JUDGED_AT_ONCE = 20_000;
    private static final int SAMPLES = 20;

    private record Subject(String government, String key) {}

    private final JdbcTemplate jdbc;
    private final StatementRunner statements;
    private final Order order;
    private final BacktestLimits limits;
    private final Consumer<Progress> progress;
    private final long begun = System.nanoTime();
    private final UnaryOperator<Statement> reading;

    Trial(JdbcTemplate jdbc, Order order, BacktestLimits limits, Consumer<Progress> progress) {
        this.jdbc = jdbc;
        this.statements = new StatementRunner(jdbc);
        this.order = order;
        this.limits = limits;
        this.progress = progress;
        this.reading = order.knownAt().isPresent() ? KnownRecords::over : UnaryOperator.identity();
    }

    /**
     * @param running what the active version was compiled from, if it is configured still
     * @param today as of which day the hub judges
     * @param name of a government
     */
    Result run(Optional<CompiledScenario> running, LocalDate today, UnaryOperator<String> name) {
        CompiledScenario draft = order.draft();
        Optional<ActiveVersion> active = new ActiveVersions(jdbc).find(draft.name());
        LocalDate day = day(active, today);
        CompiledScenario beside = running.filter(one ->
                        active.stream().anyMatch(version -> version.version().equals(one.version())))
                .orElse(draft);
        Optional<Side> other = active.flatMap(version -> side(version, beside, day));
        List<Subject> own = subjects(draft.subjectsOfPeriod());
        List<Subject> others = other.map(
                        side -> side.subjects().equals(draft.subjectsOfPeriod()) ? own : subjects(side.subjects()))
                .orElse(List.of());
        Judged found = new Judged(order.period());
        Judged before = new Judged(order.period());
        long all = own.size() + others.size();
        judge(
                new Side(
                        draft.subjectsOfPeriod(),
                        CompiledScenario.ofKeys(draft.step().judge()),
                        Map.of("today", day)),
                own,
                found,
                0,
                all);
        other.ifPresent(side -> judge(side, others, before, own.size(), all));
        Comparison comparison = Comparison.of(found.cases(), before.cases());
        return new Result(
                draft.name(),
                draft.version(),
                active.map(ActiveVersion::version).orElse(null),
                order.period().from(),
                order.period().to(),
                order.knownAt().map(KnownAt::text).orElse(null),
                day,
                note(active.isPresent(), other.isPresent()),
                own.size(),
                found.count(State.PENDING),
                found.count(State.WAITING),
                found.count(State.UNJUDGED),
                Comparison.sum(found.cases().values()),
                Comparison.sum(before.cases().values()),
                Comparison.sum(comparison.added()),
                Comparison.sum(comparison.removed()),
                Comparison.sum(comparison.unchanged()),
                comparison.differing(),
                comparison.governments(name),
                samples(comparison, beside),
                BigDecimal.valueOf((System.nanoTime() - begun) / TENTH_OF_A_SECOND, 1));
    }

    private LocalDate day(Optional<ActiveVersion> active, LocalDate today) {
        LocalDate now = active.map(ActiveVersion::today).orElse(today);
        return order.knownAt().map(KnownAt::day).filter(now::isAfter).orElse(now);
    }

    private Optional<Side> side(ActiveVersion version, CompiledScenario compiled, LocalDate day) {
        Statement subjects = compiled.subjectsOfPeriod();
        if (order.knownAt().isEmpty()) {
            return Optional.of(new Side(subjects, version.findings(), Map.of("run", version.run())));
        }
        return version.judge().map(judge -> new Side(subjects, judge, Map.of("today", day)));
    }

    private @Nullable String note(boolean hasActive, boolean isCompared) {
        if (!hasActive) {
            return "The scenario was never judged: every case is an added one.";
        }
        if (!isCompared) {
            return "The active version began before its statements were kept: every case is an added one.";
        }
        Optional<Instant> since = order.knownAt().isEmpty() ? Optional.empty() : new KnownRecords(jdbc).since();
        return since.filter(first -> order.knownAt().orElseThrow().time().isBefore(first))
                .map(first -> "The hub remembers what it knew since " + first + ", not before.")
                .orElse(null);
    }

    private List<Subject> subjects(Statement statement) {
        Statement limited = new Statement(
                reading.apply(statement).sql() + " limit " + (limits.subjects() + 1), statement.parameters());
        List<Subject> subjects = query(
                limited,
                Map.of("from", order.period().from(), "to", order.period().to()),
                (row, number) -> new Subject(row.getString(1).intern(), row.getString(2)));
        if (subjects.size() > limits.subjects()) {
            throw new BacktestRefusal(
                    Code.BACKTEST_TOO_LARGE,
                    "the period has more than %,d subjects; choose a shorter one".formatted(limits.subjects()));
        }
        return subjects;
    }

    private void judge(Side side, List<Subject> subjects, Judged into, long done, long all) {
        for (int from = 0; from < subjects.size(); from += JUDGED_AT_ONCE) {
            progress.accept(new Progress(done + from, all));
            List<Subject> some = subjects.subList(from, Math.min(subjects.size(), from + JUDGED_AT_ONCE));
            Map<String, Object> keys = Map.of(
                    "governments", some.stream().map(Subject::government).toList(),
                    "keys", some.stream().map(Subject::key).toList());
            into.add(query(reading.apply(side.verdicts()), side.with(keys), (row, number) -> Verdict.of(row)));
        }
        progress.accept(new Progress(done + subjects.size(), all));
    }

    private List<Sample> samples(Comparison comparison, CompiledScenario beside) {
        SampleRecords ofDraft = new SampleRecords(statements, order.draft(), reading);
        SampleRecords ofActive = new SampleRecords(statements, beside, reading);
        return Stream.concat(
                        comparison.addedSamples(SAMPLES).stream().map(one -> ofDraft.of("added", one)),
                        comparison.removedSamples(SAMPLES).stream().map(one -> ofActive.of("removed", one)))
                .toList();
    }

    private <T> List<T> query(Statement statement, Map<String, ?> values, RowMapper<T> rows) {
        Duration left = limits.total().minusNanos(System.nanoTime() - begun);
        if (left.isNegative() || Thread.currentThread().isInterrupted()) {
            throw new BacktestRefusal(
                    Code.BACKTEST_TIMED_OUT,
                    "the backtest took longer than " + limits.total().toSeconds() + " s; choose a shorter period");
        }
        return statements.query(statement, values, rows);
    }
}
