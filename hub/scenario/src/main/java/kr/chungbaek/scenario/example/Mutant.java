package kr.chungbaek.scenario.example;

import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.problem.Position;

/**
 * A scenario with one number or comparison changed, which some example should notice.
 *
 * @param at where the change stands in the file
 * @param change what became of what, for a message
 */
record Mutant(Position at, String change, Scenario scenario) {}
