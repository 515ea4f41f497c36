package kr.chungbaek.simulator.plot;

import org.jspecify.annotations.Nullable;

/**
 * A line of the answer key: a case that must be opened, or one that must not.
 *
 * @param caseKey the values of the scenario's {@code one-per}, joined by {@code |}
 * @param government the code under which the subject was entered
 * @param amount at stake in whole won; nothing where the plot does not tell
 */
public record Answer(
        String scenario,
        String caseKey,
        String government,
        @Nullable Long amount,
        String why) {}
