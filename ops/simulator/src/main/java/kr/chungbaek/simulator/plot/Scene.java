package kr.chungbaek.simulator.plot;

/** Writes the records of one thing that happens, in all the systems that hear of it. */
@FunctionalInterface
public interface Scene {

    void play(Episode episode);
}
