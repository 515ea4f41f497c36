package kr.chungbaek.e2e.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine that nobody has. */
public final class Ports {

    private static final int FIRST = 18_200;
    private static final int LAST = 30_000;

    private Ports() {}

    /** The first of so many in a row. */
    public static int free(int number) {
        for (int first = FIRST; first < LAST; first += number) {
            if (allFree(first, number)) {
                return first;
            }
        }
        throw new IllegalStateException("no " + number + " free ports in a row");
    }

    private static boolean allFree(int first, int number) {
        for (int port = first; port < first + number; port++) {
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                probe.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
