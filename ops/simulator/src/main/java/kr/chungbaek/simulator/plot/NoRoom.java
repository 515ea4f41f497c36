package kr.chungbaek.simulator.plot;

/** The government has something already of which there can be one only: the scene is left out. */
final class NoRoom extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoRoom(String what) {
        super(what);
    }
}
