package kr.chungbaek.spoke.spool;

/** The disk is nearly full: sources wait until there is room. */
public final class SpoolFull extends SpoolException {

    private static final long serialVersionUID = 1L;

    SpoolFull(RoomState room) {
        super("the spool's disk is nearly full: " + room.text() + ". Make room, or lower 'chungbaek.least-free'");
    }
}
