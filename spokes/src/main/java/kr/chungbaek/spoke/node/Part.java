package kr.chungbaek.spoke.node;

/** A part of a spoke that begins to work once everything else is in its place. */
public interface Part {

    /** Parts start in this order. */
    enum Turn {
        DECLARE,
        FORWARD,
        DELIVER,
        COLLECT,
        WATCH
    }

    Turn turn();

    void start();
}
