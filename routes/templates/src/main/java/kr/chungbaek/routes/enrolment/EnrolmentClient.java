package kr.chungbaek.routes.enrolment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import kr.chungbaek.wire.chain.NodeKeys;

/** The node's side of enrolment. */
public final class EnrolmentClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;

    private EnrolmentClient() {}

    /**
     * Gets a node its certificate, and keeps it in the folder. Keys for signatures that are there stay.
     *
     * @param agency a certificate of the agency's own authority, which is used instead of one of the hub's
     * @throws EnrolmentFailure when the hub does not answer or refuses
     */
    public static void enrol(EnrolmentToken token, NodeFolder folder, Optional<Credential> agency)
            throws InterruptedException {
        PinnedAuthority trust = new PinnedAuthority(token.authority());
        SSLContext context = TlsContexts.context(agency, trust);
        KeyPair key = Certificates.newKey();
        String request = agency.isPresent() ? "" : Certificates.request(key, token.region());
        String signing = NodeKeys.print(folder.signing().getPublic());
        EnrolmentAnswer answer = send(
                context, token.address().resolve("/enrol"), new EnrolmentRequest(token.secret(), signing, request));
        Credential own =
                agency.orElseGet(() -> new Credential(key.getPrivate(), Pem.certificates(answer.certificate())));
        folder.keep(token.address(), trust.met(), own);
    }

    /**
     * Gets a node another certificate in time, with a key of its own.
     *
     * @throws EnrolmentFailure when the hub does not answer or refuses
     */
    public static Credential renew(NodeFolder folder, String region) throws InterruptedException {
        SSLContext context = TlsContexts.of(Optional.of(folder.credential()), List.of(folder.authority()));
        KeyPair key = Certificates.newKey();
        EnrolmentAnswer answer = send(
                context,
                folder.address().resolve("/renew"),
                new EnrolmentRequest("", "", Certificates.request(key, region)));
        Credential renewed = new Credential(key.getPrivate(), Pem.certificates(answer.certificate()));
        folder.keep(renewed);
        return renewed;
    }

    private static EnrolmentAnswer send(SSLContext context, URI address, EnrolmentRequest request)
            throws InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(context)
                .sslParameters(TlsContexts.parameters())
                .connectTimeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(JSON.writeValueAsString(request)))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new EnrolmentFailure("the hub refuses: " + why(answer));
            }
            return JSON.readValue(answer.body(), EnrolmentAnswer.class);
        } catch (JsonProcessingException e) {
            throw new EnrolmentFailure("what answers at " + address + " is no hub of this version", e);
        } catch (IOException e) {
            throw new EnrolmentFailure("the hub at " + address + " cannot be talked to: " + reason(e), e);
        }
    }

    private static String why(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body()).path("detail").asText("status " + answer.statusCode());
        } catch (JsonProcessingException e) {
            return "status " + answer.statusCode();
        }
    }

    private static String reason(IOException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof CertificateException)) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
