package kr.chungbaek.hub.enrolment;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.hub.enrolment.KnownNodes.Known;
import kr.chungbaek.routes.enrolment.Certificates;
import kr.chungbaek.wire.chain.NodeKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of schema {@code enrolment}. */
final class EnrolmentTable {

    private static final String INVITE =
            "insert into enrolment.token (hash, region, made_at, expires_at) values (?, ?, ?, ?)";

    private static final String TOKEN =
            "select region, expires_at, used_at from enrolment.token where hash = ? for update";

    private static final String USE = "update enrolment.token set used_at = ? where hash = ?";

    private static final String EXPIRE_ALL =
            "update enrolment.token set expires_at = ? where used_at is null and expires_at > ?";

    private static final String NODE = """
            insert into enrolment.node (region, signing_key, enrolled_at) values (?, ?, ?)
            on conflict (region) do update set signing_key = excluded.signing_key, enrolled_at = excluded.enrolled_at
            """;

    private static final String CERTIFICATE = """
            insert into enrolment.certificate (fingerprint, region, issuer, issued_at, not_after) values (?, ?, ?, ?, ?)
            on conflict (fingerprint) do update set region = excluded.region, issued_at = excluded.issued_at,
                revoked_at = null, why = null
            """;

    private static final String REVOKE =
            "update enrolment.certificate set revoked_at = ?, why = ? where region = ? and revoked_at is null";

    private static final String VALID =
            "select fingerprint, region, not_after from enrolment.certificate where revoked_at is null and not_after > ?";

    private static final String KEYS = "select region, signing_key from enrolment.node";

    private static final String NODES = """
            select distinct on (node.region) node.region, enrolled_at, fingerprint, issuer, not_after, revoked_at,
                coalesce(why, '')
            from enrolment.node join enrolment.certificate on certificate.region = node.region
            order by node.region, issued_at desc
            """;

    private final JdbcTemplate jdbc;

    EnrolmentTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a token's row says. */
    record Token(String region, Instant expiresAt, Optional<Instant> usedAt) {}

    void invite(byte[] hash, String region, Instant now, Instant expires) {
        jdbc.update(INVITE, hash, region, Timestamp.from(now), Timestamp.from(expires));
    }

    /** Locks the token's row for the running transaction. */
    Optional<Token> token(byte[] hash) {
        return jdbc
                .query(
                        TOKEN,
                        (row, number) -> new Token(
                                row.getString(1), row.getTimestamp(2).toInstant(), instant(row.getTimestamp(3))),
                        hash)
                .stream()
                .findFirst();
    }

    void use(byte[] hash, Instant now) {
        jdbc.update(USE, Timestamp.from(now), hash);
    }

    /** @return how many are good no more */
    int expireAll(Instant now) {
        return jdbc.update(EXPIRE_ALL, Timestamp.from(now), Timestamp.from(now));
    }

    void node(String region, PublicKey signingKey, Instant now) {
        jdbc.update(NODE, region, NodeKeys.print(signingKey), Timestamp.from(now));
    }

    void certificate(X509Certificate certificate, String region, String issuer, Instant now) {
        jdbc.update(
                CERTIFICATE,
                Certificates.fingerprint(certificate),
                region,
                issuer,
                Timestamp.from(now),
                Timestamp.from(certificate.getNotAfter().toInstant()));
    }

    /** @return how many certificates count no more */
    int revoke(String region, String why, Instant now) {
        return jdbc.update(REVOKE, Timestamp.from(now), why, region);
    }

    KnownNodes known(Instant now) {
        Map<String, Known> certificates = new HashMap<>();
        jdbc.query(
                VALID,
                row -> {
                    certificates.put(
                            row.getString(1),
                            new Known(row.getString(2), row.getTimestamp(3).toInstant()));
                },
                Timestamp.from(now));
        Map<String, PublicKey> keys = new HashMap<>();
        jdbc.query(KEYS, row -> {
            keys.put(row.getString(1), NodeKeys.parsePublic(row.getString(2)));
        });
        return new KnownNodes(certificates, keys);
    }

    List<EnrolledNode> nodes() {
        return jdbc.query(
                NODES,
                (row, number) -> new EnrolledNode(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        instant(row.getTimestamp(6)),
                        row.getString(7)));
    }

    private static Optional<Instant> instant(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }
}
