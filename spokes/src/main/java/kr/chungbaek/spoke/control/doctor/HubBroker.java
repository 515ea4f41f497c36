package kr.chungbaek.spoke.control.doctor;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.time.Clock;
import java.time.Duration;
import kr.chungbaek.routes.enrolment.Credential;
import kr.chungbaek.routes.enrolment.NodeFolder;
import kr.chungbaek.routes.jms.NodeConnectionFactory;
import kr.chungbaek.spoke.node.Broker;

/** The hub's broker, and the certificate by which it knows the node. */
final class HubBroker {

    private static final String CERTIFICATE = "certificate";
    private static final String ENROL = "Make a token at the hub with 'cb hub token', and enrol: 'cb node enrol'.";

    private final Findings findings;
    private final Clock clock;

    HubBroker(Findings findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    void examine(Broker broker) {
        JmsServer server = new JmsServer(findings);
        if (broker.node().isEmpty()) {
            server.examine("hub", broker.url(), broker.user(), broker.password());
            return;
        }
        NodeFolder folder = broker.node().get();
        boolean isGood = certificate(folder, folder.credential());
        if (server.reaches("hub", broker.url()) && isGood) {
            connect(broker.url(), folder);
        }
    }

    private boolean certificate(NodeFolder folder, Credential credential) {
        Duration left = Duration.between(clock.instant(), credential.expires());
        if (left.isNegative()) {
            findings.bad(CERTIFICATE, "it has ended at " + credential.expires(), ENROL);
            return false;
        }
        String until = "good until " + credential.expires() + ", in " + left.toDays() + " days";
        if (!credential.isDue(clock.instant())) {
            findings.ok(CERTIFICATE, until);
        } else if (folder.isIssuedByHub(credential)) {
            findings.warn(CERTIFICATE, until + ", and should have been renewed", "See the spoke's log for why not.");
        } else {
            findings.warn(
                    CERTIFICATE, until + ", and is the agency's", "Ask the agency for the next, and enrol with it.");
        }
        return true;
    }

    private void connect(String url, NodeFolder folder) {
        try (Connection connection = new NodeConnectionFactory(url, folder).createConnection()) {
            connection.createSession().close();
            findings.ok("hub", "the broker knows the node by its certificate");
        } catch (JMSSecurityException e) {
            findings.bad("hub", "the broker does not know the certificate, or it was revoked", ENROL);
        } catch (JMSException e) {
            findings.bad(
                    "hub",
                    "there is no TLS connection with the broker: " + e.getMessage(),
                    "Is it the address of this node's hub? Its certificate must be for that name, and of the authority in '"
                            + folder.authorityFile() + "'.");
        }
    }
}
