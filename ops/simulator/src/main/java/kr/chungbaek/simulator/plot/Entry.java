package kr.chungbaek.simulator.plot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kr.chungbaek.simulator.world.Fact;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;
import org.jspecify.annotations.Nullable;

/** A record that a scene writes, and its later states. What is not given is filled in as {@link Defaults} say. */
public final class Entry {

    private final RecordType type;
    private final Episode episode;
    private final @Nullable Object[] values;
    private final boolean[] given;
    private final int version;
    private @Nullable LocalDate enteredOn;
    private @Nullable String government;

    Entry(RecordType type, Episode episode) {
        this(
                type,
                episode,
                new Object[type.fields().size()],
                new boolean[type.fields().size()],
                1);
    }

    private Entry(RecordType type, Episode episode, @Nullable Object[] values, boolean[] given, int version) {
        this.type = type;
        this.episode = episode;
        this.values = values;
        this.given = given;
        this.version = version;
    }

    /**
     * Sets a field; null empties an optional one.
     *
     * @param value as the field's type has it; whole numbers do for amounts, texts for decimals, days for moments' days
     * @throws IllegalArgumentException when the type has no such field, or the value is of another kind
     */
    public Entry with(String field, @Nullable Object value) {
        int index = type.indexOf(field);
        values[index] = value == null ? null : converted(type.fields().get(index), value);
        given[index] = true;
        return this;
    }

    /** The day on which the source system has the record; its business date unless told. */
    public Entry enteredOn(LocalDate day) {
        enteredOn = day;
        return this;
    }

    /** Writes it under a code of its own, such as that of a region's common government. */
    public Entry at(String code) {
        government = code;
        return this;
    }

    /**
     * The record's next state, entered on a later day, whose fields may then be set anew. It keeps the code under which
     * the record is known, also after a reform of the codes.
     */
    public Entry corrected(LocalDate day) {
        fill();
        boolean[] all = new boolean[given.length];
        Arrays.fill(all, true);
        Entry next = new Entry(type, episode, values.clone(), all, version + 1);
        next.government = code();
        return episode.add(next.enteredOn(day));
    }

    /**
     * The source system drops the record, before nodes are new: they never hear of it. A source shows later that a row is
     * gone only when it is compared whole, which is rare.
     *
     * @throws IllegalArgumentException when the day is one of those that are played
     */
    public void droppedOn(LocalDate day) {
        if (!day.isBefore(episode.firstDay())) {
            throw new IllegalArgumentException(
                    "a record can be dropped before " + episode.firstDay() + ", not on " + day);
        }
        episode.drop(this);
    }

    /** A value, also one that was filled in. */
    public @Nullable Object value(String field) {
        fill();
        return values[type.indexOf(field)];
    }

    public String text(String field) {
        return type.field(field).type().print(Objects.requireNonNull(value(field), field));
    }

    public LocalDate date(String field) {
        Object value = Objects.requireNonNull(value(field), field);
        return value instanceof LocalDateTime moment ? moment.toLocalDate() : (LocalDate) value;
    }

    public long won(String field) {
        return (Long) Objects.requireNonNull(value(field), field);
    }

    /** Its key, as case keys have it. */
    public String key() {
        fill();
        return type.keyOf(Arrays.asList(values));
    }

    boolean isOfSameRecord(Entry other) {
        return type.equals(other.type) && key().equals(other.key());
    }

    boolean isGiven(String field) {
        return given[type.indexOf(field)];
    }

    Fact fact() {
        fill();
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(values));
        return new Fact(type, code(), entryDay(), version, row);
    }

    private LocalDate entryDay() {
        return enteredOn == null ? date(type.datedBy()) : enteredOn;
    }

    private String code() {
        return government == null ? episode.government(entryDay()) : government;
    }

    private void fill() {
        for (int index = 0; index < values.length; index++) {
            if (!given[index]) {
                given[index] = true;
                values[index] = Defaults.of(type, type.fields().get(index), episode);
            }
        }
    }

    private static Object converted(Field field, Object value) {
        FieldType kind = field.type();
        boolean fits = switch (kind) {
            case DATE -> value instanceof LocalDate;
            case TIMESTAMP -> value instanceof LocalDateTime;
            case BOOLEAN -> value instanceof Boolean;
            case WON -> value instanceof Long || value instanceof Integer;
            case DECIMAL -> value instanceof BigDecimal || value instanceof Integer || value instanceof String;
            default -> value instanceof String;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "field '" + field.name() + "' is " + kind.label() + ", not '" + value + "'");
        }
        return switch (kind) {
            case WON -> ((Number) value).longValue();
            case DECIMAL -> FieldType.normalized(new BigDecimal(value.toString()));
            default -> value;
        };
    }
}
