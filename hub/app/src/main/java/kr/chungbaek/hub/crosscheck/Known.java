package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import kr.chungbaek.hub.records.Vector;

/**
 * All that a scenario's judgement follows from, besides its own rule.
 *
 * @param frontier the last position of every node that is stored
 */
record Known(Vector frontier, Clocks clocks, LocalDate today) {}
