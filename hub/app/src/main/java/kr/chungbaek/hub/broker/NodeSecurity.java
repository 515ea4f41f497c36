package kr.chungbaek.hub.broker;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.NoCacheLoginException;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Knows the hub by being in its process, and a node by the certificate of its connection. Names and passwords count
 * nothing; a name that is given, and is another one, is refused.
 */
final class NodeSecurity extends ActiveMQJAASSecurityManager {

    private final Function<X509Certificate, Optional<String>> regions;

    /** @param regions the region whose node shows a certificate, while it counts */
    NodeSecurity(Function<X509Certificate, Optional<String>> regions) {
        this.regions = regions;
    }

    @Override
    public Subject authenticate(
            @Nullable String user, @Nullable String password, RemotingConnection connection, String domain)
            throws NoCacheLoginException {
        if (connection.getTransportConnection() instanceof InVMConnection) {
            return subject(EmbeddedBroker.HUB, EmbeddedBroker.HUB);
        }
        String region = region(connection).orElseThrow(() -> new NoCacheLoginException("the certificate is nobody's"));
        if (user != null && !user.equals(region)) {
            throw new NoCacheLoginException("the certificate is that of " + region + ", and of nobody else");
        }
        return subject(region, EmbeddedBroker.role(region));
    }

    /** Whether this connection could be made again now. */
    boolean isWelcome(RemotingConnection connection) {
        return connection.getTransportConnection() instanceof InVMConnection
                || region(connection).isPresent();
    }

    private Optional<String> region(RemotingConnection connection) {
        X509Certificate[] shown = CertificateUtil.getCertsFromConnection(connection);
        return shown == null || shown.length == 0 ? Optional.empty() : regions.apply(shown[0]);
    }

    private static Subject subject(String user, String role) {
        return new Subject(true, Set.of(new UserPrincipal(user), new RolePrincipal(role)), Set.of(), Set.of());
    }
}
