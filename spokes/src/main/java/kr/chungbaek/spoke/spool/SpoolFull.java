package kr.chungbaek.spoke.spool;

/** The disk is nearly full: sources wait until there is room. */
public final class SpoolFull extends SpoolException {

    private static final long serialVersionUID = 1L;

    private SpoolFull(String what) {
        super(what);
    }

    static SpoolFull ofMirror(long free) {
        return new SpoolFull("the mirror's disk is nearly full: %,d MB free. Make room, or lower 'chungbaek.least-free'"
                .formatted(free >> 20));
    }

    SpoolFull(RoomState room) {
        super("the spool's disk is nearly full: " + room.text() + ". Make room, or lower 'chungbaek.least-free'");
    }
}
