package kr.chungbaek.hub.enrolment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import kr.chungbaek.routes.enrolment.Credential;
import kr.chungbaek.routes.enrolment.Pem;
import kr.chungbaek.routes.enrolment.PrivateFile;
import kr.chungbaek.routes.enrolment.TlsContexts;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/** What the hub shows to nodes, and whom it trusts, as files for its broker. */
public final class HubIdentity {

    private final Authority authority;
    private final Path folder;
    private final List<String> names;
    private final List<X509Certificate> trusted;
    private final Clock clock;

    private HubIdentity(
            Authority authority, Path folder, List<String> names, List<X509Certificate> trusted, Clock clock) {
        this.authority = authority;
        this.folder = folder;
        this.names = names;
        this.trusted = trusted;
        this.clock = clock;
    }

    /**
     * Writes the files anew.
     *
     * @param names host names and addresses by which nodes reach the hub, the usual one first
     * @param agency the file of an agency's authorities in PEM, whose certificates are taken too
     * @throws Fault BAD_CONFIG when that file is not readable
     */
    public static HubIdentity open(
            Authority authority, Path folder, List<String> names, Optional<Path> agency, Clock clock) {
        List<X509Certificate> trusted = new ArrayList<>(List.of(authority.certificate()));
        agency.ifPresent(file -> trusted.addAll(read(file)));
        PrivateFile.write(folder.resolve("trusted.pem"), Pem.print(trusted));
        HubIdentity identity = new HubIdentity(authority, folder, List.copyOf(names), List.copyOf(trusted), clock);
        identity.renew();
        return identity;
    }

    /** The hub's certificate and its key. */
    public Path credential() {
        return folder.resolve("hub.pem");
    }

    /** The authorities whose certificates are taken. */
    public Path trusted() {
        return folder.resolve("trusted.pem");
    }

    /** By which nodes reach the hub, as its certificate says. */
    public String name() {
        return names.get(0);
    }

    public SSLContext tls() {
        return TlsContexts.of(Optional.of(Credential.of(PrivateFile.read(credential()))), trusted);
    }

    /**
     * Replaces the hub's certificate when its end is near, or it is for other names.
     *
     * @return whether it was replaced
     */
    public boolean renew() {
        if (Files.exists(credential())) {
            Credential current = Credential.of(PrivateFile.read(credential()));
            if (!current.isDue(clock.instant()) && isForNames(current.certificate())) {
                return false;
            }
        }
        PrivateFile.write(credential(), authority.server(names).pem());
        return true;
    }

    private boolean isForNames(X509Certificate certificate) {
        try {
            Set<String> found = new TreeSet<>();
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                alternatives.forEach(one -> found.add(String.valueOf(one.get(1))));
            }
            return found.equals(new TreeSet<>(names))
                    && certificate
                            .getIssuerX500Principal()
                            .equals(authority.certificate().getSubjectX500Principal());
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static List<X509Certificate> read(Path file) {
        try {
            return Pem.certificates(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new Fault(
                    FaultCode.BAD_CONFIG,
                    "chungbaek.enrolment.agency: '" + file + "' holds no certificates in PEM that can be read.",
                    e);
        }
    }
}
