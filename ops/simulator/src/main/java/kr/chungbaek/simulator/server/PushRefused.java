package kr.chungbaek.simulator.server;

/** A spoke refused pushed rows for good. */
public final class PushRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PushRefused(String message) {
        super(message);
    }
}
