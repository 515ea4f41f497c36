package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.record.RecordType;

/**
 * A scenario with everything that the engine runs.
 *
 * @param version changes whenever the rule could judge differently
 * @param recordTypes names of all record types it reads
 * @param awaited what must be complete through a due date before it is judged; empty when nothing is due
 * @param step looks up every row that it needs, so that it takes as long whatever the tables hold besides
 * @param largeStep reads whole tables, which is cheaper where much of them is touched; it says the same
 * @param judgeAll what {@link StepStatements#judge} says, of every subject; parameter {@code today}
 * @param judgeGovernments the same over every subject of some governments; parameters {@code today}, {@code governments}
 *     text[]
 * @param governments no parameter; {@code government}, {@code records}: every government that may have subjects, and how
 *     many records there are to look for them
 * @param subjectsOfPeriod parameters {@code from} and {@code to} date; columns {@code government}, {@code subject_key} of the
 *     subjects whose business date lies between them. Of a rule that judges each of several days by itself no parameter:
 *     all, since each of their days has a date of its own
 * @param indexes DDL of the match indexes, safe to run again
 * @param statistics DDL of what the planner is to learn of them, safe to run again
 * @param subjectRow parameters {@code government}, {@code key}; one row: {@code government}, {@code record_key}, the
 *     fields in their order, then one column {@code :name} per parameter of the rule with the value that holds for it
 * @param dueSteps parameters {@code government}, {@code key}; rows {@code ordinal}, {@code expression}, {@code value}:
 *     the deadline's arithmetic from the inside out
 * @param comparison the rule in words
 */
public record CompiledScenario(
        Scenario scenario,
        RecordType subjectType,
        String version,
        Set<String> recordTypes,
        List<AwaitedFeeds> awaited,
        StepStatements step,
        StepStatements largeStep,
        Statement judgeAll,
        Statement judgeGovernments,
        Statement governments,
        Statement subjectsOfPeriod,
        List<String> indexes,
        List<String> statistics,
        Statement subjectRow,
        List<RelatedView> related,
        Optional<Statement> dueSteps,
        Comparison comparison,
        List<Problem> notes) {

    /** A table with columns {@code government} and {@code subject_key}. */
    public static final String TOUCHED = "pg_temp.touched";

    public CompiledScenario {
        recordTypes = Collections.unmodifiableSet(new TreeSet<>(recordTypes));
        awaited = List.copyOf(awaited);
        indexes = List.copyOf(indexes);
        statistics = List.copyOf(statistics);
        notes = List.copyOf(notes);
        related = List.copyOf(related);
    }

    /**
     * The same judgement of subjects that parameters name: {@code governments} text[], {@code keys} text[], then those it
     * has. For those who may write no table.
     */
    public static Statement ofKeys(Statement judge) {
        List<String> parameters = new ArrayList<>(List.of("governments", "keys"));
        parameters.addAll(judge.parameters());
        return new Statement(judge.sql().replace(TOUCHED, "unnest(?::text[], ?::text[])"), parameters);
    }

    public String name() {
        return scenario.name();
    }
}
