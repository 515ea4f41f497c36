package kr.chungbaek.simulator.story;

import kr.chungbaek.simulator.source.Protocol;
import kr.chungbaek.simulator.source.Town;

/**
 * A planted slip, as the answer key has it: exactly one case must come out.
 *
 * @param caseKey the values of the scenario's {@code one-per} joined by {@code |}
 * @param protocol the way on which the record travels that lets it come out
 * @param kind what went wrong, for people
 */
public record Slip(String scenario, Town town, String caseKey, Protocol protocol, String kind) {}
