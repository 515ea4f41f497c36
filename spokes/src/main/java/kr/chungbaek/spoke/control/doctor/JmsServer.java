package kr.chungbaek.spoke.control.doctor;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.net.URI;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A broker: the hub's, or a source system's. */
final class JmsServer {

    private static final int USUAL_PORT = 61_616;
    private static final int PATIENCE = 5_000;

    private final Findings findings;

    JmsServer(Findings findings) {
        this.findings = findings;
    }

    boolean reaches(String subject, String url) {
        return new Reach(findings).examine(subject, URI.create(url.replaceFirst("\\?.*$", "")), USUAL_PORT);
    }

    void examine(String subject, String url, String user, String password) {
        if (!reaches(subject, url)) {
            return;
        }
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url)) {
            factory.setCallTimeout(PATIENCE);
            factory.setReconnectAttempts(0);
            try (Connection connection = factory.createConnection(user, password)) {
                connection.createSession().close();
                findings.ok(subject, "the broker takes user '" + user + "'");
            }
        } catch (JMSSecurityException e) {
            findings.bad(
                    subject,
                    "the broker does not take user '" + user + "'",
                    "Correct user or password, or let the broker's operator add the user.");
        } catch (JMSException e) {
            findings.bad(
                    subject,
                    "something answers, but not as a broker: " + e.getMessage(),
                    "Does the address lead to the broker's port for the core protocol?");
        }
    }
}
