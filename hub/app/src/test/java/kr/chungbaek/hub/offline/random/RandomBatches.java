package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.Governments;
import org.jspecify.annotations.Nullable;

/** New, corrected and deleted records of few different keys. */
final class RandomBatches {

    /** The first two are one family: 29155 became 12270. */
    static final List<String> GOVERNMENTS = List.of("29155", "12270", "41110", "50000");

    private static final int MOST_IN_BATCH = 7;
    private static final int OF_A_SAMPLE = 25;

    record Batch(RecordType type, List<Entry> entries) {}

    private final Random random;
    private final RecordTypes types;

    RandomBatches(Random random, RecordTypes types) {
        this.random = random;
        this.types = types;
    }

    Batch next() {
        return next(1 + random.nextInt(MOST_IN_BATCH));
    }

    /** @param size how many records */
    Batch next(int size) {
        RecordType type = types.get(SmallTypes.NAMES.get(random.nextInt(SmallTypes.NAMES.size())));
        List<Entry> entries = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            boolean deleted = random.nextInt(6) == 0;
            Object[] values = type.fields().stream()
                    .map(field -> deleted && !type.isKey(field) ? null : value(field))
                    .toArray();
            String government = GOVERNMENTS.get(Math.max(0, random.nextInt(8) - 4));
            entries.add(new Entry(deleted ? Operation.DELETE : Operation.PUT, government, Arrays.asList(values)));
        }
        return new Batch(type, entries);
    }

    /** What may hold at some time. */
    Facts sample(Governments governments, LocalDate today) {
        Facts facts = new Facts(governments);
        GOVERNMENTS.forEach(
                government -> types.all().forEach(type -> facts.complete("files", type.name(), government, today)));
        for (int number = 0; number < OF_A_SAMPLE; number++) {
            Batch batch = next();
            facts.store(batch.type(), batch.entries());
        }
        return facts;
    }

    private @Nullable Object value(Field field) {
        if (field.optional() && random.nextInt(4) == 0) {
            return null;
        }
        List<?> values = SmallTypes.values(field);
        Object value = values.get(random.nextInt(values.size()));
        return field.type() == FieldType.WON ? (Object) ((BigDecimal) value).longValueExact() : value;
    }
}
