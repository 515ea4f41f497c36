package kr.chungbaek.bench.spoke;

import kr.chungbaek.simulator.server.FreePort;

/** Ports of this machine. */
public final class Ports {

    private Ports() {}

    /** One that nobody has at the moment. */
    public static int free() {
        return FreePort.find();
    }
}
