package kr.chungbaek.hub.enrolment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import kr.chungbaek.hub.enrolment.EnrolmentRefusal.Reason;
import kr.chungbaek.routes.enrolment.EnrolmentAnswer;
import kr.chungbaek.routes.enrolment.EnrolmentRequest;
import kr.chungbaek.routes.enrolment.Pem;
import kr.chungbaek.routes.enrolment.TlsContexts;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where nodes get their certificates, on a port of its own so that it can be open to them while the pages are not:
 * {@code POST /enrol} with a token, {@code POST /renew} with a certificate that counts.
 */
public final class EnrolmentServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentServer.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BYTES = 64 * 1024;
    private static final int WORKERS = 2;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int FAILED = 500;
    /** Seconds for a whole request: the JDK's server waits for ever otherwise. */
    private static final String MOST_SECONDS = "20";

    private final HttpsServer server;
    private final ExecutorService workers;
    private final Enrolments enrolments;

    private EnrolmentServer(HttpsServer server, ExecutorService workers, Enrolments enrolments) {
        this.server = server;
        this.workers = workers;
        this.enrolments = enrolments;
    }

    /**
     * Starts it.
     *
     * @param address port 0 for any
     * @param tls with the hub's own certificate
     * @throws Fault BAD_CONFIG when the port is taken
     */
    public static EnrolmentServer start(InetSocketAddress address, SSLContext tls, Enrolments enrolments) {
        System.setProperty("sun.net.httpserver.maxReqTime", MOST_SECONDS);
        System.setProperty("sun.net.httpserver.maxRspTime", MOST_SECONDS);
        try {
            HttpsServer server = HttpsServer.create(address, 0);
            ExecutorService workers = Executors.newFixedThreadPool(WORKERS, work -> {
                Thread thread = new Thread(work, "enrolment");
                thread.setDaemon(true);
                return thread;
            });
            EnrolmentServer own = new EnrolmentServer(server, workers, enrolments);
            own.use(tls);
            server.setExecutor(workers);
            server.createContext("/enrol", exchange -> own.answer(exchange, "/enrol", own::enrol));
            server.createContext("/renew", exchange -> own.answer(exchange, "/renew", own::renew));
            server.createContext("/", EnrolmentServer::nothing);
            server.start();
            return own;
        } catch (IOException e) {
            throw new Fault(
                    FaultCode.BAD_CONFIG,
                    "the enrolment server cannot listen on " + address
                            + ". Stop what listens there, or set chungbaek.enrolment.port to a free port.",
                    e);
        }
    }

    /** From the next connection on. */
    public void use(SSLContext tls) {
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters own = TlsContexts.parameters();
                own.setWantClientAuth(true);
                parameters.setSSLParameters(own);
            }
        });
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private EnrolmentAnswer enrol(EnrolmentRequest request, Optional<X509Certificate> shown) {
        if (!request.request().isEmpty()) {
            X509Certificate own = enrolments.enrol(request.secret(), request.signingKey(), request.request());
            return new EnrolmentAnswer(enrolments.region(own).orElse(""), Pem.print(List.of(own)));
        }
        X509Certificate agency = shown.orElseThrow(() -> new EnrolmentRefusal(
                Reason.BAD_REQUEST,
                "there is neither a request for a certificate nor a certificate that this hub trusts. The agency's"
                        + " authority must stand in chungbaek.enrolment.agency."));
        return new EnrolmentAnswer(enrolments.enrol(request.secret(), request.signingKey(), agency), "");
    }

    private EnrolmentAnswer renew(EnrolmentRequest request, Optional<X509Certificate> shown) {
        X509Certificate current = shown.orElseThrow(
                () -> new EnrolmentRefusal(Reason.UNKNOWN_CERTIFICATE, "the connection shows no certificate"));
        X509Certificate next = enrolments.renew(current, request.request());
        return new EnrolmentAnswer(enrolments.region(next).orElse(""), Pem.print(List.of(next)));
    }

    private void answer(
            HttpExchange exchange,
            String path,
            BiFunction<EnrolmentRequest, Optional<X509Certificate>, EnrolmentAnswer> work)
            throws IOException {
        if (!exchange.getRequestURI().getPath().equals(path) || !"POST".equals(exchange.getRequestMethod())) {
            nothing(exchange);
            return;
        }
        try {
            EnrolmentRequest request = read(exchange);
            respond(exchange, OK, JSON.writeValueAsString(work.apply(request, shown(exchange))));
        } catch (EnrolmentRefusal refusal) {
            LOG.warn("enrolment refused reason={} from={}", refusal.reason(), exchange.getRemoteAddress());
            respond(
                    exchange,
                    refusal.reason().status(),
                    problem(refusal.reason().name(), String.valueOf(refusal.getMessage())));
        } catch (RuntimeException e) {
            LOG.error("enrolment failed", e);
            respond(exchange, FAILED, problem("BUG", "the hub failed; its log tells why"));
        }
    }

    private static EnrolmentRequest read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new EnrolmentRefusal(Reason.BAD_REQUEST, "the request is longer than " + MOST_BYTES + " bytes");
        }
        try {
            EnrolmentRequest request = JSON.readValue(body, EnrolmentRequest.class);
            if (request.secret() != null && request.signingKey() != null && request.request() != null) {
                return request;
            }
        } catch (JsonProcessingException e) {
            throw new EnrolmentRefusal(Reason.BAD_REQUEST, "the request is not JSON of this version", e);
        }
        throw new EnrolmentRefusal(Reason.BAD_REQUEST, "the request lacks secret, signingKey or request");
    }

    private static Optional<X509Certificate> shown(HttpExchange exchange) {
        try {
            return Optional.of(
                    (X509Certificate) ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0]);
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    private static void nothing(HttpExchange exchange) throws IOException {
        respond(exchange, NOT_FOUND, problem("NOT_FOUND", "there are POST /enrol and POST /renew, and nothing else"));
    }

    private static String problem(String code, String detail) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of("code", code, "detail", detail));
    }

    private static void respond(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status == OK ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
