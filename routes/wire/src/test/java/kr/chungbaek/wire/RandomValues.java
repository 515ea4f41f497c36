package kr.chungbaek.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.batch.RecordKey;
import kr.chungbaek.wire.batch.SnapshotMark;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.record.FieldType;
import org.jspecify.annotations.Nullable;

/** Seeded values, with the awkward ones more often than chance would have them. */
public final class RandomValues {

    private static final List<String> TEXTS = List.of(
            "", "|", "\\", "\\|", "=", "a|b", "홍길동", "수원시 팔달구", "\n", "'", "\"", "null", "\uD83C\uDFE0", " ", "0");
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();

    private final Random random;

    public RandomValues(long seed) {
        this.random = new Random(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    public String text() {
        if (oneIn(2)) {
            return TEXTS.get(below(TEXTS.size()));
        }
        StringBuilder text = new StringBuilder();
        for (int left = below(12); left > 0; left--) {
            text.append((char) ('가' + below(11_000))).append((char) (' ' + below(95)));
        }
        return text.toString();
    }

    public LocalDate date() {
        return LocalDate.ofEpochDay(oneIn(5) ? random.nextLong(FIRST_DAY, LAST_DAY + 1) : 20_000 + below(1_000));
    }

    public LocalDateTime moment() {
        return date().atTime(below(24), below(60), below(60), oneIn(2) ? 0 : below(1_000_000) * 1_000);
    }

    public long won() {
        return oneIn(5) ? random.nextLong() : below(100_000_000);
    }

    public BigDecimal decimal() {
        return FieldType.normalized(new BigDecimal(new BigInteger(below(100), random), below(20) - 5));
    }

    public Object of(FieldType type) {
        return switch (type) {
            case DATE -> date();
            case TIMESTAMP -> moment();
            case WON -> won();
            case DECIMAL -> decimal();
            case BOOLEAN -> random.nextBoolean();
            case TEXT, CODE, PERSON_ID, ACCOUNT_NO -> text();
        };
    }

    public @Nullable Object any() {
        return oneIn(8) ? null : of(FieldType.values()[below(FieldType.values().length)]);
    }

    public <T> List<T> list(int most, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (int left = below(most + 1); left > 0; left--) {
            items.add(item.get());
        }
        return items;
    }

    public Batch batch() {
        return new Batch(
                text(),
                1 + below(9),
                1 + Math.abs(random.nextInt() / 2),
                new Digest(bytes(32)),
                Instant.ofEpochSecond(1_780_000_000L + below(1_000_000), random.nextInt(1_000_000_000)),
                list(3, this::declaration),
                list(3, () -> new Completeness(text(), text(), date())),
                oneIn(4) ? Optional.empty() : Optional.of(load()),
                oneIn(3) ? list(3, this::mark) : List.of());
    }

    private SnapshotMark mark() {
        return oneIn(2)
                ? SnapshotMark.begin(text())
                : SnapshotMark.end(text(), list(3, () -> new RecordKey(text(), text())));
    }

    private FeedDeclaration declaration() {
        @Nullable LocalDate until = oneIn(2) ? null : date();
        return new FeedDeclaration(
                text(), text(), list(4, this::text), date(), until, Duration.ofSeconds(below(1_000_000)));
    }

    private Load load() {
        List<Entry> entries = list(20, this::entry);
        entries.add(entry());
        return new Load(text(), text(), 1 + below(9), random.nextBoolean(), entries);
    }

    private Entry entry() {
        List<@Nullable Object> values = new ArrayList<>();
        for (int left = below(12); left > 0; left--) {
            values.add(any());
        }
        return new Entry(oneIn(5) ? Operation.DELETE : Operation.PUT, text(), values);
    }
}
