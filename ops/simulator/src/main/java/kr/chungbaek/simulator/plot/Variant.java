package kr.chungbaek.simulator.plot;

/**
 * One way in which something slips, or only looks so.
 *
 * @param why in a few words, for the answer key
 */
public record Variant(String why, Scene scene) {}
