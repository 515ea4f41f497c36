package kr.chungbaek.hub.backtest;

/**
 * How far a backtest is.
 *
 * @param judged subjects judged so far
 * @param subjects how many there are; 0 while they are being looked for
 */
public record Progress(long judged, long subjects) {}
