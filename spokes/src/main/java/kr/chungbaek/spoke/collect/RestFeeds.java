package kr.chungbaek.spoke.collect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.SystemKind;
import kr.chungbaek.spoke.spool.FeedPaused;
import kr.chungbaek.spoke.spool.SpoolException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All feeds that are pushed to this spoke, as the route {@code collect-rest} hands requests to them. */
public final class RestFeeds {

    private static final Logger LOG = LoggerFactory.getLogger(RestFeeds.class);
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int MOST_REFUSED_SHOWN = 100;
    private static final int ACCEPTED = 202;

    private final ActivePlan plan;
    private final Map<String, RestFeed> feeds = new ConcurrentHashMap<>();
    private volatile boolean open;

    RestFeeds(ActivePlan plan) {
        this.plan = plan;
    }

    /** All feeds have been added. */
    void open() {
        open = true;
    }

    /** Whether requests are answered here; before, nobody can tell which feeds there are. */
    boolean isOpen() {
        return open;
    }

    void add(RestFeed feed) {
        feeds.put(feed.name(), feed);
    }

    void remove(String feed) {
        feeds.remove(feed);
    }

    /** Called by the route with path variable {@code feed} and two headers of the request; answers in the message. */
    public void take(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        String name = message.getHeader("feed", "", String.class);
        String authorization = message.getHeader("Authorization", "", String.class);
        String key = message.getHeader("Idempotency-Key", "", String.class).strip();
        InputStream body = message.getBody(InputStream.class);
        byte[] bytes = body == null ? new byte[0] : body.readNBytes(MOST_BYTES + 1);
        message.removeHeaders("*");
        try {
            answer(message, feed(name, authorization, key, bytes).take(key, bytes));
        } catch (PushRefusal refusal) {
            refuse(message, refusal.problem(), String.valueOf(refusal.getMessage()), name);
        } catch (FeedPaused e) {
            refuse(message, PushProblem.PAUSED, "An operator must let the feed go on. Send it again later.", name);
        } catch (SpoolException e) {
            LOG.error("push not taken feed={} cause={}", name, e.toString());
            refuse(message, PushProblem.NOT_NOW, "The spoke cannot store it now. Send it again later.", name);
        }
    }

    private RestFeed feed(String name, String authorization, String key, byte[] bytes) {
        RestFeed feed = feeds.get(name);
        if (feed == null && plan.node().find(name).filter(RestFeeds::isPushed).isPresent()) {
            throw new PushRefusal(PushProblem.NOT_NOW, "The feed is being set up anew. Send it again later.");
        }
        if (feed == null) {
            throw new PushRefusal(
                    PushProblem.UNKNOWN_FEED, "Feed '" + name + "' is not pushed to this node. Check the address.");
        }
        if (!feed.knows(authorization)) {
            throw new PushRefusal(PushProblem.NOT_AUTHORIZED, "Show the feed's token as 'Authorization: Bearer …'.");
        }
        if (key.isEmpty() || key.length() > 200) {
            throw new PushRefusal(
                    PushProblem.NO_KEY, "Header 'Idempotency-Key' is missing, or has more than 200 characters.");
        }
        if (bytes.length > MOST_BYTES) {
            throw new PushRefusal(
                    PushProblem.TOO_LARGE, "The body has more than " + MOST_BYTES + " bytes. Send fewer rows at once.");
        }
        return feed;
    }

    private static boolean isPushed(Feed feed) {
        return feed.system().kind() == SystemKind.PUSH;
    }

    private static void answer(Message message, PushAnswer answer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("received", answer.tally().received());
        json.put("forwarded", answer.tally().forwarded());
        json.put("unchanged", answer.tally().unchanged());
        json.put("quarantined", answer.tally().quarantined());
        ArrayNode refused = json.putArray("refused");
        answer.refused().stream()
                .limit(MOST_REFUSED_SHOWN)
                .forEach(item -> refused.addObject()
                        .put("place", item.place())
                        .put("code", item.code().name())
                        .put("reason", item.reason()));
        send(message, ACCEPTED, "application/json", json);
    }

    private static void refuse(Message message, PushProblem problem, String detail, String feed) {
        LOG.warn("push refused feed={} code={}", feed.replaceAll("[^a-z0-9-]", "?"), problem);
        send(message, problem.status(), "application/problem+json", problem(problem, detail));
    }

    static ObjectNode problem(PushProblem problem, String detail) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "about:blank");
        json.put("title", problem.title());
        json.put("status", problem.status());
        json.put("detail", detail);
        json.put("code", problem.name());
        return json;
    }

    private static void send(Message message, int status, String type, ObjectNode json) {
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, type);
        message.setBody(json.toString());
    }
}
