package kr.chungbaek.routes.jms;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.chungbaek.routes.enrolment.Certificates;
import kr.chungbaek.routes.enrolment.NodeFolder;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Connects to the hub's broker by TLS 1.3 with the node's certificate as it is now: one that was renewed counts from the
 * next connection on.
 */
public final class NodeConnectionFactory implements ConnectionFactory {

    private final String url;
    private final NodeFolder node;
    private String shown = "";
    private ActiveMQConnectionFactory factory;

    /** @throws IllegalArgumentException when the text is no address, or the folder's certificate is damaged */
    public NodeConnectionFactory(String url, NodeFolder node) {
        this.url = url;
        this.node = node;
        this.factory = current();
    }

    @Override
    public Connection createConnection() throws JMSException {
        return current().createConnection();
    }

    @Override
    public Connection createConnection(String user, String password) throws JMSException {
        return current().createConnection(user, password);
    }

    @Override
    public JMSContext createContext() {
        return current().createContext();
    }

    @Override
    public JMSContext createContext(String user, String password) {
        return current().createContext(user, password);
    }

    @Override
    public JMSContext createContext(String user, String password, int mode) {
        return current().createContext(user, password, mode);
    }

    @Override
    public JMSContext createContext(int mode) {
        return current().createContext(mode);
    }

    /** The factory of an earlier certificate is left as it is: its connections go on. */
    private synchronized ActiveMQConnectionFactory current() {
        String fingerprint = Certificates.fingerprint(node.credential().certificate());
        if (!fingerprint.equals(shown)) {
            factory = JmsComponents.factory(secured(fingerprint));
            shown = fingerprint;
        }
        return factory;
    }

    private String secured(String fingerprint) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "sslEnabled", "true",
                "enabledProtocols", "TLSv1.3",
                "verifyHost", "true",
                "keyStoreType", "PEM",
                "keyStorePath", path(node.credentialFile()),
                "keyStorePassword", "none",
                "trustStoreType", "PEMCA",
                "trustStorePath", path(node.authorityFile()),
                "trustStorePassword", "none",
                // Artemis keeps what it has read of the files for as long as this name stays the same.
                "sslContext", fingerprint));
        String parameters = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + URLEncoder.encode(setting.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return url + (url.contains("?") ? "&" : "?") + parameters;
    }

    private static String path(Path file) {
        return file.toAbsolutePath().toString();
    }
}
