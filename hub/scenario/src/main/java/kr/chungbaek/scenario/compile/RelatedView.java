package kr.chungbaek.scenario.compile;

import java.util.List;

/**
 * How to show the records of one related set to people.
 *
 * @param name the set's name in the scenario
 * @param recordType name of the record type
 * @param rows parameters {@code government}, {@code key}, {@code limit}; columns {@code government},
 *     {@code record_key}, {@code total} (how many there are without the limit), then the type's fields in their order
 * @param soughtTemplate the conditions; {@code {name}} stands for a column of {@link CompiledScenario#subjectRow}
 */
public record RelatedView(String name, String recordType, Statement rows, List<String> soughtTemplate) {

    public RelatedView {
        soughtTemplate = List.copyOf(soughtTemplate);
    }
}
