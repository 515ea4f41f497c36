package kr.chungbaek.spoke.deliver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.spoke.node.OwnFeed;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.record.CanonicalRecord;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import org.jspecify.annotations.Nullable;

/** What the node tells the hub about an alert, as records like any other. */
final class Receipts {

    private final RecordType type;
    private final SpokeTime time;

    Receipts(RecordTypes types, SpokeTime time) {
        this.type = types.get(OwnFeed.RECEIPTS.record());
        this.time = time;
    }

    /** The node has the alert safely. */
    Item.Put stored(Alert alert) {
        return receipt(alert, Map.of("role", "NODE", "event", "STORED", "channel", "NONE"));
    }

    /** The recipient's mail server has taken the mail. */
    Item.Put delivered(Alert alert, Recipient recipient) {
        Map<String, String> event = Map.of("role", recipient.role().name(), "event", "DELIVERED", "channel", "MAIL");
        return receipt(alert, withPerson(event, recipient));
    }

    /** Nobody will take the mail. The detail holds no address: it goes to the hub. */
    Item.Put failed(Alert alert, Recipient recipient, String detail) {
        Map<String, String> event =
                Map.of("role", recipient.role().name(), "event", "FAILED", "channel", "MAIL", "detail", detail);
        return receipt(alert, withPerson(event, recipient));
    }

    private static Map<String, String> withPerson(Map<String, String> event, Recipient recipient) {
        if (recipient.person().isEmpty()) {
            return event;
        }
        Map<String, String> whole = new HashMap<>(event);
        whole.put("person", recipient.person());
        return whole;
    }

    private Item.Put receipt(Alert alert, Map<String, String> event) {
        @Nullable Object[] values = new @Nullable Object[type.fields().size()];
        event.forEach((field, value) -> values[type.indexOf(field)] = value);
        values[type.indexOf("incarnation")] = alert.incarnation();
        values[type.indexOf("alert_no")] = String.valueOf(alert.number());
        values[type.indexOf("happened_at")] = time.moment();
        List<@Nullable Object> list = Arrays.asList(values);
        CanonicalRecord record = new CanonicalRecord(type, alert.government(), list);
        return new Item.Put(record, Map.of(), time.today(), 0);
    }
}
