package kr.chungbaek.routes.enrolment;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** TLS 1.3 with keys and authorities of our own, and nobody else's. */
public final class TlsContexts {

    private static final String PROTOCOL = "TLSv1.3";
    private static final char[] NONE = new char[0];

    private TlsContexts() {}

    /**
     * For one end of a connection.
     *
     * @param own absent where this end shows no certificate
     * @param trusted whose certificates are taken
     */
    public static SSLContext of(Optional<Credential> own, Collection<X509Certificate> trusted) {
        return context(own, trust(trusted));
    }

    static SSLContext context(Optional<Credential> own, TrustManager... trust) {
        try {
            SSLContext context = SSLContext.getInstance(PROTOCOL);
            context.init(own.isPresent() ? keys(own.get()) : new KeyManager[0], trust, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("key and certificate do not go together", e);
        }
    }

    static TrustManager[] trust(Collection<X509Certificate> authorities) {
        try {
            KeyStore store = store();
            for (X509Certificate authority : authorities) {
                store.setCertificateEntry(Certificates.fingerprint(authority), authority);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("an authority's certificate cannot be used", e);
        }
    }

    /** What both ends allow. */
    public static SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {PROTOCOL});
        return parameters;
    }

    private static KeyManager[] keys(Credential own) throws GeneralSecurityException, IOException {
        KeyStore store = store();
        store.setKeyEntry("own", own.key(), NONE, own.chain().toArray(X509Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NONE);
        return factory.getKeyManagers();
    }

    private static KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, NONE);
        return store;
    }
}
