package kr.chungbaek.scenario.model;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * One rule that compares record types: for each subject, look at the related records, and raise when ….
 *
 * @param name the id people use, as in LT-04
 * @param area the field of work; empty when not stated
 * @param basis the law or the assumption it stands on; empty when not stated
 * @param why what is lost when nobody looks; empty when not stated
 * @param due the last day in order; a rule without one is judged at once
 * @param pace how long to wait from one step to the next; steps follow the records without one
 * @param at where the file names the scenario
 * @param areaAt where it names the area; the scenario when it does not
 */
public record Scenario(
        String name,
        Bilingual title,
        String area,
        Bilingual basis,
        Bilingual why,
        Status status,
        Severity severity,
        List<Parameter> parameters,
        Subject subject,
        List<RelatedSet> related,
        Optional<Due> due,
        Expression raise,
        Optional<Expression> amount,
        CaseRule caseRule,
        List<Example> examples,
        Optional<Duration> pace,
        Position at,
        Position areaAt) {

    public Scenario {
        parameters = List.copyOf(parameters);
        related = List.copyOf(related);
        examples = List.copyOf(examples);
    }

    /** Names of the record types that it reads, in the order in which it names them. */
    public Set<String> recordNames() {
        Set<String> names = new LinkedHashSet<>();
        subject.records().forEach(record -> names.add(record.record()));
        subject.with().ifPresent(with -> names.add(with.record()));
        related.forEach(set -> names.add(set.record()));
        return names;
    }

    /** Examples by what they come to in the end, as {@code cleared} of a case that stood before. */
    public List<Example> examplesThatEndWith(Expectation.Outcome outcome) {
        return examples.stream().filter(example -> example.end() == outcome).toList();
    }
}
