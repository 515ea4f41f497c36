package kr.chungbaek.spoke.control.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;

/** Whether a server's name is known and its port answers. */
final class Reach {

    private static final int PATIENCE = 3_000;

    private final Findings findings;

    Reach(Findings findings) {
        this.findings = findings;
    }

    /** Whether somebody answers at the host and port of an address such as {@code tcp://host:61616}. */
    boolean examine(String subject, URI address, int usualPort) {
        if (address.getHost() == null) {
            findings.bad(subject, "'" + address + "' is no address", "Correct it in the settings.");
            return false;
        }
        return examine(subject, address.getHost(), address.getPort() < 0 ? usualPort : address.getPort());
    }

    boolean examine(String subject, String host, int port) {
        try {
            InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            findings.bad(
                    subject,
                    "DNS does not know host '" + host + "'",
                    "Correct the name in the settings, or add it to DNS or /etc/hosts.");
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE);
            return true;
        } catch (IOException e) {
            findings.bad(
                    subject,
                    "nobody answers at " + host + ":" + port + " (" + e.getMessage() + ")",
                    "Is the server running, and does the firewall let this machine through?");
            return false;
        }
    }
}
