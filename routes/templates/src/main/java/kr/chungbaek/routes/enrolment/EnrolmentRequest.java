package kr.chungbaek.routes.enrolment;

/**
 * What a node says to get a certificate, as JSON.
 *
 * @param secret of the token; empty in a renewal
 * @param signingKey the public key of its signatures, in Base64; empty in a renewal
 * @param request PKCS #10 in PEM; empty when the connection itself shows an agency's certificate
 */
public record EnrolmentRequest(String secret, String signingKey, String request) {

    /** Without the secret. */
    @Override
    public String toString() {
        return request.isEmpty() ? "an agency's certificate" : "a request";
    }
}
