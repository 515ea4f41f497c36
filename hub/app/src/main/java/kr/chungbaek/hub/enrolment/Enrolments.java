package kr.chungbaek.hub.enrolment;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import kr.chungbaek.hub.enrolment.EnrolmentRefusal.Reason;
import kr.chungbaek.hub.enrolment.EnrolmentTable.Token;
import kr.chungbaek.routes.enrolment.Certificates;
import kr.chungbaek.routes.enrolment.EnrolmentToken;
import kr.chungbaek.wire.chain.NodeKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who the nodes are. A node is known by its certificate's fingerprint; what the certificate says of itself counts not. */
public final class Enrolments {

    private static final Logger LOG = LoggerFactory.getLogger(Enrolments.class);
    private static final int SECRET_BYTES = 32;

    private final EnrolmentTable table;
    private final TransactionTemplate transaction;
    private final Authority authority;
    private final TreeSet<String> regions;
    private final Duration life;
    private final Clock clock;
    private volatile KnownNodes known = KnownNodes.NOBODY;

    /**
     * @param regions those that may have a node
     * @param life of a node's certificate
     */
    public Enrolments(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Authority authority,
            Collection<String> regions,
            Duration life,
            Clock clock) {
        this.table = new EnrolmentTable(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.authority = authority;
        this.regions = new TreeSet<>(regions);
        this.life = life;
        this.clock = clock;
        refresh();
    }

    /**
     * Makes a token by which one node can enrol, once.
     *
     * @param address where the hub enrols
     * @throws EnrolmentRefusal when there is no such region
     */
    public EnrolmentToken invite(String region, Duration valid, URI address) {
        if (!regions.contains(region)) {
            throw new EnrolmentRefusal(
                    Reason.UNKNOWN_REGION,
                    "there is no region '" + region + "'. Allowed: " + String.join(", ", regions) + ".");
        }
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        table.invite(hash(secret), region, now, now.plus(valid));
        LOG.info("token made region={} valid={}", region, valid);
        return new EnrolmentToken(address, region, secret, authority.fingerprint());
    }

    /**
     * Enrols a node with a certificate of the hub's. Certificates that its region had before count no more.
     *
     * @param request PKCS #10 in PEM
     * @throws EnrolmentRefusal with what is wrong
     */
    X509Certificate enrol(String secret, String signingKey, String request) {
        PublicKey key = CertificateRequest.of(request).key();
        return enrol(secret, signingKey, "hub", region -> authority.node(key, region, life));
    }

    /**
     * Enrols a node with the certificate that it has of its agency, and has shown in the connection.
     *
     * @return the region
     * @throws EnrolmentRefusal with what is wrong
     */
    String enrol(String secret, String signingKey, X509Certificate agency) {
        enrol(secret, signingKey, "agency", region -> agency);
        return region(agency).orElseThrow();
    }

    /**
     * Gives a known node a further certificate; the one it has goes on until its end.
     *
     * @throws EnrolmentRefusal when the node is not known, or the request is damaged
     */
    X509Certificate renew(X509Certificate current, String request) {
        PublicKey key = CertificateRequest.of(request).key();
        String region = region(current)
                .orElseThrow(
                        () -> new EnrolmentRefusal(
                                Reason.UNKNOWN_CERTIFICATE,
                                "the certificate is not known here, or was revoked. Enrol again with a token of 'cb hub token'."));
        X509Certificate next = authority.node(key, region, life);
        table.certificate(next, region, "hub", clock.instant());
        refresh();
        LOG.info(
                "certificate renewed region={} until={}",
                region,
                next.getNotAfter().toInstant());
        return next;
    }

    /**
     * Takes a region's certificates away; it must enrol again.
     *
     * @return how many counted until now
     */
    public int revoke(String region, String why) {
        int revoked = table.revoke(region, why, clock.instant());
        refresh();
        LOG.warn("certificates revoked region={} count={} why={}", region, revoked, why);
        return revoked;
    }

    /** The region whose node shows this certificate, while it counts. */
    public Optional<String> region(X509Certificate certificate) {
        return Optional.ofNullable(known.certificates().get(Certificates.fingerprint(certificate)))
                .filter(one -> one.notAfter().isAfter(clock.instant()))
                .map(KnownNodes.Known::region);
    }

    /** The key that verifies what the region's node has signed. */
    public Optional<PublicKey> signingKey(String region) {
        return Optional.ofNullable(known.signingKeys().get(region));
    }

    /** Sorted by region. */
    public List<EnrolledNode> nodes() {
        return table.nodes();
    }

    /**
     * Takes over what was changed in the database, as by another hub. One after the other: what was read before a change
     * must not take the place of what was read after it.
     */
    public synchronized void refresh() {
        known = table.known(clock.instant());
    }

    private X509Certificate enrol(
            String secret, String signingKey, String issuer, Function<String, X509Certificate> certificate) {
        PublicKey signing = signing(signingKey);
        X509Certificate enrolled = Objects.requireNonNull(transaction.execute(status -> {
            Instant now = clock.instant();
            String region = use(hash(secret), now);
            table.revoke(region, "the region enrolled again", now);
            table.node(region, signing, now);
            X509Certificate own = certificate.apply(region);
            table.certificate(own, region, issuer, now);
            LOG.info(
                    "node enrolled region={} issuer={} until={}",
                    region,
                    issuer,
                    own.getNotAfter().toInstant());
            return own;
        }));
        refresh();
        return enrolled;
    }

    private String use(byte[] hash, Instant now) {
        Token token = table.token(hash)
                .orElseThrow(() -> new EnrolmentRefusal(
                        Reason.UNKNOWN_TOKEN, "the token is not of this hub. Make one with 'cb hub token'."));
        if (token.usedAt().isPresent()) {
            throw new EnrolmentRefusal(
                    Reason.USED_TOKEN,
                    "the token was used at " + token.usedAt().get() + ". Make another one with 'cb hub token'.");
        }
        if (!token.expiresAt().isAfter(now)) {
            throw new EnrolmentRefusal(
                    Reason.EXPIRED_TOKEN,
                    "the token was good until " + token.expiresAt() + ". Make another one with 'cb hub token'.");
        }
        table.use(hash, now);
        return token.region();
    }

    private static PublicKey signing(String base64) {
        try {
            return NodeKeys.parsePublic(base64);
        } catch (IllegalArgumentException e) {
            throw new EnrolmentRefusal(Reason.BAD_REQUEST, "the signing key is " + e.getMessage(), e);
        }
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
