package kr.chungbaek.spoke.control.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import kr.chungbaek.spoke.node.Endpoint;

/** A system that answers with lists. Only its address is asked, none of its lists. */
final class RestServer {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Endpoint endpoint;
    private final ClockCheck clocks;
    private final Findings findings;

    RestServer(Endpoint endpoint, ClockCheck clocks, Findings findings) {
        this.endpoint = endpoint;
        this.clocks = clocks;
        this.findings = findings;
    }

    void examine() {
        String subject = "system " + endpoint.name();
        URI address = URI.create(endpoint.setting("url"));
        boolean secure = "https".equals(address.getScheme());
        if (!new Reach(findings).examine(subject, address, secure ? HTTPS : HTTP)) {
            return;
        }
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.discarding());
            findings.ok(subject, "it answers (status " + answer.statusCode() + " to its bare address)");
            date(answer).ifPresent(theirs -> clocks.compare(subject, theirs));
            if (!secure) {
                findings.warn(subject, "what it says can be read on the way", "Use its address with https.");
            }
        } catch (IOException e) {
            findings.bad(subject, "it does not speak HTTP: " + e.getMessage(), "Correct 'url' or its certificate.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Instant> date(HttpResponse<Void> answer) {
        try {
            return answer.headers()
                    .firstValue("Date")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
