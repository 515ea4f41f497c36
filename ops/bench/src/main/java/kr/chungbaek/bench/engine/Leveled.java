package kr.chungbaek.bench.engine;

import java.time.Duration;

/**
 * How long a change has taken.
 *
 * @param stored until it was stored
 * @param all until all scenarios were level, too
 */
record Leveled(Duration stored, Duration all) {}
