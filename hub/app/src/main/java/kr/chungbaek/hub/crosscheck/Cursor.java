package kr.chungbaek.hub.crosscheck;

import java.time.LocalDate;
import kr.chungbaek.hub.records.Vector;

/**
 * Where a scenario stands.
 *
 * @param version of the rule that judged last
 * @param today as of the last judgement; never goes back
 * @param clocks what they showed when it judged last
 */
record Cursor(String version, LocalDate today, Clocks clocks, Vector vector) {}
