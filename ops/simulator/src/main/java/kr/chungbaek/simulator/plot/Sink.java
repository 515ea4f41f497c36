package kr.chungbaek.simulator.plot;

import java.io.IOException;
import kr.chungbaek.simulator.world.Fact;

/** Where a simulation goes: to files, or into source systems. */
public interface Sink {

    void write(Fact fact) throws IOException;

    /** A record that comes after the last day, where days go on after it; else it has not happened. */
    default void later(Fact fact) {}

    /** A case that must be opened. */
    void slip(Answer answer) throws IOException;

    /** A case that must not be opened. */
    void lookAlike(Answer answer) throws IOException;
}
