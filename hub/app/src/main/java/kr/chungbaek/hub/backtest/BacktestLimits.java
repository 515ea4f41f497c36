package kr.chungbaek.hub.backtest;

import java.time.Duration;

/**
 * What a backtest is held to, so that it does not hold up the hub.
 *
 * @param statement how long one of its statements may take
 * @param total how long all of it may take
 * @param subjects how many subjects it may judge
 */
public record BacktestLimits(Duration statement, Duration total, int subjects) {

    /** Their keys fit into a small part of the hub's memory. */
    public static final int SUBJECTS = 1_000_000;
}
