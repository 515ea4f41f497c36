package kr.chungbaek.hub.broker;

import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;

/**
 * Where the broker listens for nodes: TLS 1.3, and only for those who show a certificate.
 *
 * @param credential the hub's certificate and key in PEM; taken anew when the file changes
 * @param trusted the authorities whose certificates are taken, in PEM
 */
public record Acceptor(String host, int port, Path credential, Path trusted) {

    TransportConfiguration configuration() {
        Map<String, Object> parameters = Map.ofEntries(
                Map.entry("host", host),
                Map.entry("port", port),
                Map.entry("protocols", "CORE"),
                Map.entry("sslEnabled", true),
                Map.entry("enabledProtocols", "TLSv1.3"),
                Map.entry("needClientAuth", true),
                Map.entry("sslAutoReload", true),
                Map.entry("keyStoreType", "PEM"),
                Map.entry("keyStorePath", credential.toAbsolutePath().toString()),
                Map.entry("keyStorePassword", "none"),
                Map.entry("trustStoreType", "PEMCA"),
                Map.entry("trustStorePath", trusted.toAbsolutePath().toString()),
                Map.entry("trustStorePassword", "none"));
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), parameters, "nodes");
    }
}
