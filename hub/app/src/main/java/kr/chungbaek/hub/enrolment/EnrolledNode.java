package kr.chungbaek.hub.enrolment;

import java.time.Instant;
import java.util.Optional;

/**
 * How the node of a region is known.
 *
 * @param fingerprint of its newest certificate
 * @param issuer {@code hub} or {@code agency}
 * @param revokedAt absent while the certificate counts
 * @param why it was revoked; empty while it counts
 */
public record EnrolledNode(
        String region,
        Instant enrolledAt,
        String fingerprint,
        String issuer,
        Instant notAfter,
        Optional<Instant> revokedAt,
        String why) {}
