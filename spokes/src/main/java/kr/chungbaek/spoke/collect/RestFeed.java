package kr.chungbaek.spoke.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.Mirror;
import kr.chungbaek.spoke.spool.PushKey;
import kr.chungbaek.spoke.spool.PushKeyReused;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.TakenPush;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/** Takes what one system pushes. The answer is given once the rows are in the spool. */
final class RestFeed {

    private final Feed feed;
    private final LayoutSource.Push layout;
    private final RecordNormalizer normalizer;
    private final Spool spool;
    private final OnceFeed once;
    private final byte[] token;

    /** @param token that the system shows as {@code Authorization: Bearer …} */
    RestFeed(Feed feed, RecordNormalizer normalizer, Spool spool, Optional<Mirror> mirror, String token) {
        this.feed = feed;
        this.layout = (LayoutSource.Push) feed.layout().source();
        this.normalizer = normalizer;
        this.spool = spool;
        this.once = new OnceFeed(feed.name(), spool, mirror, this::mirrored);
        this.token = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    String name() {
        return feed.name();
    }

    OnceFeed once() {
        return once;
    }

    boolean knows(String authorization) {
        return MessageDigest.isEqual(token, authorization.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws PushRefusal when nothing of it was taken */
    PushAnswer take(String key, byte[] body) {
        once.catchUp();
        PushKey push = push(key, body);
        Optional<TakenPush> before = spool.push(feed.name(), key);
        if (before.isPresent()) {
            if (!before.get().sha256().equals(push.sha256())) {
                throw reused(key);
            }
            return new PushAnswer(before.get().tally(), List.of());
        }
        JsonNode message = message(body);
        List<Item> items = items(message, key);
        List<Item.Refused> refused = items.stream()
                .filter(Item.Refused.class::isInstance)
                .map(Item.Refused.class::cast)
                .toList();
        Collected collected = Collected.of(feed.name(), items).withPush(push).withCompleteness(complete(message));
        try {
            return new PushAnswer(once.take(key, body, collected), refused);
        } catch (PushKeyReused e) {
            // The other came at the same time.
            throw reused(key);
        }
    }

    private static PushRefusal reused(String key) {
        return new PushRefusal(
                PushProblem.KEY_REUSED,
                "Idempotency-Key '" + key + "' was used for another body. Use a new key for new content.");
    }

    private static PushKey push(String key, byte[] body) {
        return new PushKey(key, Digest.of(body).toString());
    }

    /** What was accepted once; when the layout has changed since, it may be refused as a whole now. */
    private Collected mirrored(String key, byte[] body) {
        PushKey push = push(key, body);
        if (spool.push(feed.name(), key)
                .filter(before -> !before.sha256().equals(push.sha256()))
                .isPresent()) {
            // Its sender was told so, after the mirror had it.
            return Collected.of(feed.name(), List.of());
        }
        try {
            JsonNode message = message(body);
            return Collected.of(feed.name(), items(message, key)).withPush(push).withCompleteness(complete(message));
        } catch (PushRefusal refusal) {
            String reason = Scrubber.scrub(String.valueOf(refusal.getMessage()));
            return Collected.of(
                    feed.name(), List.of(new Item.Refused(FaultCode.BAD_MESSAGE, reason, "push " + key, body)));
        }
    }

    /** Takes a row again that quarantine has. */
    Collected again(byte[] row, String place) {
        Item item = normalizer.normalize(new SourceRow(JsonItems.columns(JsonItems.object(row)), place, row));
        return Collected.of(feed.name(), List.of(item));
    }

    private static JsonNode message(byte[] body) {
        try {
            return JsonItems.object(body);
        } catch (Fault fault) {
            throw new PushRefusal(PushProblem.NOT_JSON, String.valueOf(fault.getMessage()));
        }
    }

    private List<Item> items(JsonNode message, String key) {
        JsonNode rows = message.get(layout.rows());
        if (rows == null || !rows.isArray()) {
            throw new PushRefusal(
                    PushProblem.NOT_ROWS, "Member '" + layout.rows() + "' is not a list. Send the rows in it.");
        }
        Map<String, String> common = JsonItems.columns(message);
        List<Item> items = new ArrayList<>();
        for (JsonNode row : rows) {
            Map<String, String> columns = new HashMap<>(common);
            columns.putAll(JsonItems.columns(row));
            String place = "push " + key + ", row " + (items.size() + 1);
            // With what all rows share, so that it can be taken again by itself.
            items.add(normalizer.normalize(new SourceRow(columns, place, JsonItems.bytes(columns))));
        }
        return items;
    }

    /** The sender's mark, for the government that the message is about, or for all when each row names its own. */
    private List<Completeness> complete(JsonNode message) {
        SourceRow common = new SourceRow(JsonItems.columns(message), "", new byte[0]);
        Optional<String> through = common.find(layout.complete());
        if (through.isEmpty()) {
            return List.of();
        }
        try {
            LocalDate day = LocalDate.parse(through.get());
            Optional<String> code = feed.layout().government().flatMap(common::find);
            List<String> governments =
                    code.isPresent() ? List.of(normalizer.government(code.get())) : feed.governments();
            return governments.stream()
                    .map(government -> new Completeness(feed.name(), government, day))
                    .toList();
        } catch (DateTimeException e) {
            throw new PushRefusal(
                    PushProblem.NOT_ROWS,
                    "Member '" + layout.complete() + "' is '" + through.get() + "', not a date as in 2026-01-31.");
        } catch (Fault fault) {
            throw new PushRefusal(PushProblem.NOT_ROWS, String.valueOf(fault.getMessage()));
        }
    }
}
