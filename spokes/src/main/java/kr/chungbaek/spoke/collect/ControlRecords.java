package kr.chungbaek.spoke.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.OwnFeed;
import kr.chungbaek.spoke.spool.DayControl;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.SourceSum;
import kr.chungbaek.wire.chain.DayQuestion;
import kr.chungbaek.wire.record.CanonicalRecord;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import org.jspecify.annotations.Nullable;

/** What the node tells the hub of its control totals, as records like any other. */
final class ControlRecords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Keys of one record. */
    private static final int KEYS = 500;

    private static final int REMARKS = 20;

    private final RecordType total;
    private final RecordType keys;

    ControlRecords(RecordTypes types) {
        this.total = types.get(OwnFeed.CONTROL_TOTALS.record());
        this.keys = types.get(OwnFeed.CONTROL_KEYS.record());
    }

    /** @param refused places of rows of the feed that wait in quarantine */
    Item.Put total(Feed feed, DayControl day, List<String> refused) {
        List<String> summed = ControlAmount.of(feed.layout()).fields();
        Map<String, Object> values = new HashMap<>();
        values.put("feed_name", feed.name());
        values.put("record_type", feed.layout().record().name());
        values.put("business_day", day.day());
        values.put("basis", day.source().map(SourceSum::basis).map(Enum::name).orElse("NONE"));
        values.put("complete", day.complete());
        day.source().ifPresent(source -> {
            values.put("source_count", number(source.count()));
            source.amount().ifPresent(amount -> values.put("source_amount", amount));
        });
        values.put("taken_count", number(day.taken().count()));
        values.put("taken_amount", day.taken().amount());
        values.put("sent_count", number(day.sent().count()));
        values.put("sent_amount", day.sent().amount());
        if (!summed.isEmpty()) {
            values.put("amount_fields", String.join(",", summed));
        }
        List<String> remarks = new ArrayList<>(day.remarks());
        if (day.differs()) {
            remarks.addAll(refused);
        }
        if (!remarks.isEmpty()) {
            values.put("remark", shortened(remarks));
        }
        return put(total, day.government(), values, day);
    }

    /** The answer to a question, in as many records as it takes. */
    List<Item> keys(DayQuestion question, List<String> all) {
        List<Item> items = new ArrayList<>();
        int parts = Math.max(1, (all.size() + KEYS - 1) / KEYS);
        for (int part = 1; part <= parts; part++) {
            List<String> some = all.subList((part - 1) * KEYS, Math.min(all.size(), part * KEYS));
            Map<String, Object> values = Map.of(
                    "record_type", question.recordType(),
                    "business_day", question.day(),
                    "part", number(part),
                    "parts", number(parts),
                    "keys", json(some));
            CanonicalRecord record = new CanonicalRecord(keys, question.government(), list(keys, values));
            items.add(new Item.Put(record, Map.of(), question.day(), 0));
        }
        return items;
    }

    private static Item.Put put(RecordType type, String government, Map<String, Object> values, DayControl day) {
        return new Item.Put(new CanonicalRecord(type, government, list(type, values)), Map.of(), day.day(), 0);
    }

    private static List<@Nullable Object> list(RecordType type, Map<String, Object> values) {
        List<@Nullable Object> list =
                new ArrayList<>(Collections.nCopies(type.fields().size(), null));
        values.forEach((field, value) -> list.set(type.indexOf(field), value));
        return list;
    }

    private static BigDecimal number(long number) {
        return FieldType.normalized(BigDecimal.valueOf(number));
    }

    private static String shortened(List<String> remarks) {
        String first = String.join("; ", remarks.subList(0, Math.min(REMARKS, remarks.size())));
        return remarks.size() > REMARKS ? first + "; and " + (remarks.size() - REMARKS) + " more" : first;
    }

    private static String json(List<String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
