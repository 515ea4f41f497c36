package kr.chungbaek.spoke.node;

import java.util.Optional;
import kr.chungbaek.routes.enrolment.NodeFolder;

/**
 * Where the hub's broker is, and who the spoke is there.
 *
 * @param node whose certificate is shown; absent for a broker on this machine that asks for a password instead
 * @param user empty with a certificate
 * @param password empty with a certificate
 */
public record Broker(String url, Optional<NodeFolder> node, String user, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
