package kr.chungbaek.hub.backtest;

import java.util.Optional;
import kr.chungbaek.scenario.compile.CompiledScenario;

/**
 * A backtest that somebody wants.
 *
 * @param draft the rule to try
 * @param period of the business dates of subjects, or of their occasions
 * @param knownAt empty: by all that is known now
 */
public record Order(CompiledScenario draft, Period period, Optional<KnownAt> knownAt) {}
