package kr.chungbaek.routes.enrolment;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** What certificates and their keys are like here: ECDSA on P-256 with SHA-256. */
public final class Certificates {

    public static final String SIGNATURE = "SHA256withECDSA";

    private Certificates() {}

    public static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /** SHA-256 over the certificate, in 64 lower case hexadecimal digits. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate that cannot be encoded", e);
        }
    }

    /** A request (PKCS #10) in PEM, by which the holder of a key asks for a certificate. */
    static String request(KeyPair key, String name) {
        try {
            return Pem.print(
                    List.of(new JcaPKCS10CertificationRequestBuilder(new X500Principal("CN=" + name), key.getPublic())
                            .build(new JcaContentSignerBuilder(SIGNATURE).build(key.getPrivate()))));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("the new key does not sign", e);
        }
    }
}
