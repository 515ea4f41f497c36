package kr.chungbaek.scenario.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * A number, text or date of the rule that people may change without touching its text.
 *
 * @param scenario the scenario that it belongs to
 * @param title what it means, for people; its name where the file does not say
 * @param values the earliest first; a value without a date holds always and stands alone
 */
public record Parameter(
        String scenario, String name, Bilingual title, ParameterType type, List<Value> values, Position at) {

    /**
     * One value and the first business date on which it holds.
     *
     * @param text the value's text form
     */
    public record Value(Optional<LocalDate> validFrom, String text) {}

    public Parameter {
        values = List.copyOf(values);
    }
}
