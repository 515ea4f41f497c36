package kr.chungbaek.simulator.story;

import java.time.Duration;
import kr.chungbaek.simulator.source.Deed;

/**
 * A deed with its place in the story.
 *
 * @param number counted from 1 over the whole story, so that a restarted play knows what was done
 * @param after how long after the spokes' start it happens at the earliest; scenes happen one after the other
 * @param headline told to the audience; empty when it is nothing to look at
 */
public record Scene(int number, Duration after, Deed deed, String headline) {}
