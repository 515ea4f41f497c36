package kr.chungbaek.simulator.story;

/** The part of the story around one or two scenarios, told for one government. */
interface Chapter {

    /** @param place of the town within the story, counted from 0: chapters choose their slips by it */
    void write(Cast cast, int place, Draft draft);
}
