package kr.chungbaek.routes.enrolment;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts at first sight only the authority that the token names, and what it has issued. */
final class PinnedAuthority implements X509TrustManager {

    private final String fingerprint;
    private volatile @Nullable X509Certificate met;

    PinnedAuthority(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        X509Certificate authority = chain[chain.length - 1];
        if (!Certificates.fingerprint(authority).equals(fingerprint)) {
            throw new CertificateException(
                    "what answers is not the hub that gave the token: its authority is another one");
        }
        ((X509TrustManager) TlsContexts.trust(List.of(authority))[0]).checkServerTrusted(chain, type);
        met = authority;
    }

    /**
     * The authority that was trusted.
     *
     * @throws IllegalStateException before any connection
     */
    X509Certificate met() {
        X509Certificate authority = met;
        if (authority == null) {
            throw new IllegalStateException("there was no connection yet");
        }
        return authority;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("a node takes no connections");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
