package kr.chungbaek.hub.enrolment;

import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** A node's request for a certificate. Only its key counts: what it says about its name is for the token to say. */
record CertificateRequest(PublicKey key) {

    private static final int CURVE_BITS = 256;

    /**
     * Reads a PKCS #10 request in PEM whose sender holds the private key.
     *
     * @throws EnrolmentRefusal when it is none, or asks for a key of another kind than ECDSA on P-256
     */
    static CertificateRequest of(String pem) {
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            if (parser.readObject() instanceof PKCS10CertificationRequest read) {
                JcaPKCS10CertificationRequest request = new JcaPKCS10CertificationRequest(read);
                PublicKey key = request.getPublicKey();
                boolean fits = key instanceof ECPublicKey curve
                        && curve.getParams().getOrder().bitLength() == CURVE_BITS;
                if (fits && request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                    return new CertificateRequest(key);
                }
            }
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException
                | IllegalArgumentException e) {
            throw new EnrolmentRefusal(
                    EnrolmentRefusal.Reason.BAD_REQUEST, "the request for a certificate is damaged", e);
        }
        throw new EnrolmentRefusal(
                EnrolmentRefusal.Reason.BAD_REQUEST,
                "the request is no PKCS #10 request for an ECDSA key on P-256, signed with that key");
    }
}
