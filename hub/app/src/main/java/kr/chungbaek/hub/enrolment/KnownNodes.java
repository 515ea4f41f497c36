package kr.chungbaek.hub.enrolment;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;

/**
 * A look at who is enrolled.
 *
 * @param certificates those that count, by fingerprint
 * @param signingKeys by region
 */
record KnownNodes(Map<String, Known> certificates, Map<String, PublicKey> signingKeys) {

    static final KnownNodes NOBODY = new KnownNodes(Map.of(), Map.of());

    KnownNodes {
        certificates = Map.copyOf(certificates);
        signingKeys = Map.copyOf(signingKeys);
    }

    /** One certificate's. */
    record Known(String region, Instant notAfter) {}
}
