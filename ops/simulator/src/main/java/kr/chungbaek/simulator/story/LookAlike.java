package kr.chungbaek.simulator.story;

import kr.chungbaek.simulator.source.Town;

/**
 * Something innocent that looks like a slip: no case may come out, not even for a moment.
 *
 * @param caseKey the key that a false case would have, or would begin with
 * @param kind why it is innocent, for people
 */
public record LookAlike(String scenario, Town town, String caseKey, String kind) {}
