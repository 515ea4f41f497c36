package kr.chungbaek.hub.backtest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A time, as of which something was known.
 *
 * @param time what was stored by then was known
 * @param day the day as of which rules judged then
 * @param text as somebody wrote it
 */
public record KnownAt(Instant time, LocalDate day, String text) {}
