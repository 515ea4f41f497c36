package kr.chungbaek.cli.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.simulator.server.Endpoints;

/**
 * All ports of a demo, on loopback. They follow the hub's: its broker and the mail server, then four per region, then the
 * hub's enrolment.
 *
 * @param first of the hub's pages
 */
record DemoPorts(int first, List<String> regions) {

    private static final int BEFORE_REGIONS = 3;
    private static final int PER_REGION = 4;
    private static final int HIGHEST = 65_535;

    DemoPorts {
        regions = List.copyOf(regions);
        if (first < 1 || first + BEFORE_REGIONS + regions.size() * PER_REGION > HIGHEST) {
            throw new Refusal("cb: --port " + first + " leaves no room for the other ports. Allowed: 1 to 65000.");
        }
    }

    int hub() {
        return first;
    }

    int broker() {
        return first + 1;
    }

    int mail() {
        return first + 2;
    }

    int enrolment() {
        return first + BEFORE_REGIONS + regions.size() * PER_REGION;
    }

    Endpoints region(String region) {
        int from = first + BEFORE_REGIONS + regions.indexOf(region) * PER_REGION;
        return new Endpoints(from, from + 1, from + 2, from + 3);
    }

    /** Tells all taken ports before anything starts. */
    void refuseTaken() {
        List<String> taken = new ArrayList<>();
        purposes().forEach((port, purpose) -> {
            if (!isFree(port)) {
                taken.add("  port " + port + " for " + purpose + " is taken");
            }
        });
        if (!taken.isEmpty()) {
            throw new Refusal("cb: nothing was started, because the demo needs ports that are taken:\n"
                    + String.join("\n", taken)
                    + "\nStop what holds them, or choose others: ops/cb demo --port " + (first + 100));
        }
    }

    private Map<Integer, String> purposes() {
        Map<Integer, String> purposes = new LinkedHashMap<>();
        purposes.put(hub(), "the hub's pages");
        purposes.put(broker(), "the hub's broker");
        purposes.put(mail(), "the mail server");
        purposes.put(enrolment(), "the hub's enrolment");
        for (String region : regions) {
            Endpoints own = region(region);
            purposes.put(own.spoke(), "the spoke of " + region);
            purposes.put(own.bank(), "the bank (SFTP) of " + region);
            purposes.put(own.treasury(), "the treasury's bank (FTP) of " + region);
            purposes.put(own.cards(), "the card company (JMS) of " + region);
        }
        return purposes;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
