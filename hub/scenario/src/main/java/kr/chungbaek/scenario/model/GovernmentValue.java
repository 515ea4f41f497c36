package kr.chungbaek.scenario.model;

import java.time.LocalDate;
import java.util.Optional;
import kr.chungbaek.wire.problem.Position;

/**
 * One value that a government has set for itself in place of a scenario's own.
 *
 * @param government code of the government
 * @param validFrom the first business date on which it holds; always without one
 * @param text the value's text form
 * @param at where the file names the parameter
 */
public record GovernmentValue(
        String government,
        String scenario,
        String parameter,
        Optional<LocalDate> validFrom,
        String text,
        Position at) {}
