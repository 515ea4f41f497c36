package kr.chungbaek.spoke.collect;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.node.Endpoint;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.http.base.HttpOperationFailedException;

/** All lists of one source system, as the route {@code collect-pull} walks through them. */
public final class PullFeeds extends PolledFeeds<PullFeed> {

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;

    private final Endpoint endpoint;

    PullFeeds(List<PullFeed> feeds, Endpoint endpoint, Spool spool, SpokeTime time) {
        super(feeds, PullFeed.class, spool, time);
        this.endpoint = endpoint;
    }

    /** Puts the next question in the message: nothing of an answer becomes an address, only a parameter. */
    public void ask(Exchange exchange) {
        PullFeed feed = feed(exchange);
        Map<String, String> parameters = new TreeMap<>(feed.parameters());
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        endpoint.find("service-key").ifPresent(key -> parameters.put("serviceKey", key));
        endpoint.find("token").ifPresent(token -> message.setHeader("Authorization", "Bearer " + token));
        message.setHeader("Accept", "application/json");
        message.setHeader(Exchange.HTTP_METHOD, "GET");
        message.setHeader(Exchange.HTTP_PATH, feed.path());
        message.setHeader(
                Exchange.HTTP_QUERY,
                parameters.entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&")));
        message.setBody(null);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Takes the answer in the body. */
    public void take(Exchange exchange) throws IOException {
        PullFeed feed = feed(exchange);
        try (InputStream body = exchange.getMessage().getBody(InputStream.class)) {
            byte[] bytes = body == null ? new byte[0] : body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Fault(
                        FaultCode.SOURCE_CHANGED,
                        "an answer has more than " + MOST_BYTES + " bytes; let the layout ask for smaller pages");
            }
            feed.take(bytes);
        }
    }

    @Override
    boolean isOfWholeSystem(Throwable thrown) {
        return thrown instanceof HttpOperationFailedException answer
                ? answer.getStatusCode() >= SERVER_ERRORS || answer.getStatusCode() == TOO_MANY
                : thrown instanceof IOException;
    }

    /** Without the address: it may hold the service key. */
    @Override
    String why(Throwable thrown) {
        if (thrown instanceof HttpOperationFailedException answer) {
            return "system '" + endpoint.name() + "' answered " + answer.getStatusCode();
        }
        return thrown instanceof IOException
                ? "system '" + endpoint.name() + "' cannot be reached: "
                        + innermost(thrown).getClass().getSimpleName()
                : super.why(thrown);
    }

    @Override
    Duration wantedPause(Throwable thrown) {
        if (!(thrown instanceof HttpOperationFailedException answer) || answer.getResponseHeaders() == null) {
            return Duration.ZERO;
        }
        String seconds = String.valueOf(answer.getResponseHeaders().get("Retry-After"));
        Duration wanted = seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
        return wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
    }
}
