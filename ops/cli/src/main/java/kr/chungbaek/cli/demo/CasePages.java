package kr.chungbaek.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens cases as an officer does who follows the address in a mail. */
final class CasePages {

    private static final int GOOD = 200;

    private final HttpClient browser = HttpClient.newHttpClient();

    /**
     * @param site address of the hub's pages, with a slash at its end
     * @param pages by what they show
     * @throws IllegalStateException when some do not open; names all of those
     */
    void openAll(String site, Map<String, String> pages) throws IOException, InterruptedException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            URI address = URI.create(site + page.getValue());
            int status = browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != GOOD) {
                broken.add("%s %s answers %d".formatted(page.getKey(), address, status));
            }
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException("pages of cases do not open: " + String.join("; ", broken));
        }
    }
}
