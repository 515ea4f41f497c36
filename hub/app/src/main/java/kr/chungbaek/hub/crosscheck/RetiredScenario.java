package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;

/**
 * A scenario that is judged no more. What it found stays.
 *
 * @param version of the rule that judged last
 * @param judgedOn the day as of which it judged last
 */
public record RetiredScenario(String scenario, String version, long findings, LocalDate judgedOn) {}
