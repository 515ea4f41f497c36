package kr.chungbaek.hub.enrolment;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import kr.chungbaek.routes.enrolment.Certificates;
import kr.chungbaek.routes.enrolment.Credential;
import kr.chungbaek.routes.enrolment.PrivateFile;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The hub's own certificate authority. Its key never leaves its folder; whoever has it can be any node, and whoever loses
 * it enrols all nodes again.
 */
public final class Authority {

    private static final Duration OWN_LIFE = Duration.ofDays(3650);
    private static final Duration SERVER_LIFE = Duration.ofDays(365);
    /** Clocks of nodes may be a little behind. */
    private static final Duration BEFORE = Duration.ofMinutes(5);

    private static final int SERIAL_BITS = 127;

    private final Credential own;
    private final Clock clock;

    private Authority(Credential own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    /**
     * The authority of a folder, founded when there is none.
     *
     * @throws IllegalArgumentException when its file is damaged
     */
    public static Authority open(Path folder, Clock clock) {
        Path file = folder.resolve("authority.pem");
        if (Files.exists(file)) {
            return new Authority(Credential.of(PrivateFile.read(file)), clock);
        }
        KeyPair key = Certificates.newKey();
        X500Principal name = new X500Principal(
                "CN=ChungBaek-e hub authority " + serial().toString(36).substring(0, 6));
        Instant now = clock.instant();
        X509v3CertificateBuilder builder = builder(name, name, key.getPublic(), now, now.plus(OWN_LIFE));
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } catch (CertIOException e) {
            throw new IllegalStateException("an extension cannot be encoded", e);
        }
        Credential founded = new Credential(key.getPrivate(), List.of(signed(builder, key)));
        PrivateFile.write(file, founded.pem());
        return new Authority(founded, clock);
    }

    public X509Certificate certificate() {
        return own.certificate();
    }

    /** By which the nodes recognise the hub. */
    public String fingerprint() {
        return Certificates.fingerprint(own.certificate());
    }

    /** A certificate that lets a node connect. */
    public X509Certificate node(PublicKey key, String region, Duration life) {
        return issue(key, region, life, KeyPurposeId.id_kp_clientAuth, List.of());
    }

    /**
     * The hub's own credential for those who connect to it.
     *
     * @param names host names and addresses by which nodes reach it
     */
    public Credential server(List<String> names) {
        KeyPair key = Certificates.newKey();
        X509Certificate certificate =
                issue(key.getPublic(), names.get(0), SERVER_LIFE, KeyPurposeId.id_kp_serverAuth, names);
        return new Credential(key.getPrivate(), List.of(certificate, own.certificate()));
    }

    private X509Certificate issue(PublicKey key, String name, Duration life, KeyPurposeId purpose, List<String> hosts) {
        Instant now = clock.instant();
        X509v3CertificateBuilder builder = builder(
                own.certificate().getSubjectX500Principal(), new X500Principal("CN=" + name), key, now, now.plus(life));
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            if (!hosts.isEmpty()) {
                builder.addExtension(Extension.subjectAlternativeName, false, alternatives(hosts));
            }
        } catch (CertIOException e) {
            throw new IllegalArgumentException("a name cannot stand in a certificate", e);
        }
        return signed(builder, new KeyPair(own.certificate().getPublicKey(), own.key()));
    }

    private static GeneralNames alternatives(List<String> hosts) {
        List<GeneralName> names = new ArrayList<>();
        for (String host : hosts) {
            boolean isAddress = host.matches("[0-9.]+") || host.contains(":");
            names.add(new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, host));
        }
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    private static X509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, PublicKey key, Instant now, Instant until) {
        return new JcaX509v3CertificateBuilder(
                issuer, serial(), Date.from(now.minus(BEFORE)), Date.from(until), subject, key);
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair by) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder(Certificates.SIGNATURE).build(by.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("the authority's key does not sign", e);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS);
    }
}
