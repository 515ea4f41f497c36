package kr.chungbaek.routes.enrolment;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A private key and the certificate that goes with it.
 *
 * @param chain the certificate first, then those that issued it, if they are known
 */
public record Credential(PrivateKey key, List<X509Certificate> chain) {

    private static final int RENEWED_AT_LEFT = 3;

    public Credential {
        chain = List.copyOf(chain);
    }

    /**
     * Reads what {@link #pem()} writes, or what an agency's authority gives.
     *
     * @throws IllegalArgumentException when key or certificate is missing or damaged
     */
    public static Credential of(String pem) {
        return new Credential(Pem.privateKey(pem), Pem.certificates(pem));
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Key and chain, in one text so that one never comes without the other. */
    public String pem() {
        return Pem.print(key) + Pem.print(chain);
    }

    public Instant expires() {
        return certificate().getNotAfter().toInstant();
    }

    /** Whether only a third of its life is left. */
    public boolean isDue(Instant now) {
        Duration life = Duration.between(certificate().getNotBefore().toInstant(), expires());
        return !now.isBefore(expires().minus(life.dividedBy(RENEWED_AT_LEFT)));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return certificate().getSubjectX500Principal() + " until " + expires();
    }
}
