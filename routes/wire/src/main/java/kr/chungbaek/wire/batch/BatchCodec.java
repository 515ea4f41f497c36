package kr.chungbaek.wire.batch;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.avro.AvroReader;
import kr.chungbaek.wire.avro.AvroWriter;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Batches as bytes: Avro's single-object encoding of the schema in {@code batch.avsc}, which lies beside this class; of
 * {@code batch-2.avsc} where snapshots begin or end.
 */
public final class BatchCodec {

    /** CRC-64-AVRO of the schema. */
    static final long FINGERPRINT = -5134275810747568402L;

    /** CRC-64-AVRO of the schema with snapshots. */
    static final long FINGERPRINT_2 = 2572447313631456298L;

    private static final int MOST_DECLARATIONS = 10_000;
    private static final int MOST_COMPLETENESS = 100_000;
    private static final int MOST_GOVERNMENTS = 1_000;
    private static final int MOST_VALUES = 1_000;
    private static final int MOST_UNREADABLE = 1_000_000;
    private static final long MOST_SECONDS = Duration.ofDays(36_500).toSeconds();

    private BatchCodec() {}

    public static byte[] encode(Batch batch) {
        boolean marked = !batch.snapshots().isEmpty();
        AvroWriter out = new AvroWriter(marked ? FINGERPRINT_2 : FINGERPRINT);
        out.writeText(batch.node());
        out.writeLong(batch.epoch());
        out.writeLong(batch.sequence());
        out.writeFixed(batch.previous().bytes());
        out.writeLong(Values.micros(LocalDateTime.ofInstant(batch.sealedAt(), ZoneOffset.UTC)));
        out.writeArray(batch.declarations(), declaration -> write(out, declaration));
        out.writeArray(batch.completeness(), completeness -> write(out, completeness));
        out.writeLong(batch.load().isPresent() ? 1 : 0);
        batch.load().ifPresent(load -> write(out, load));
        if (marked) {
            out.writeArray(batch.snapshots(), mark -> write(out, mark));
        }
        return out.finish();
    }

    /** @throws Fault MALFORMED when the bytes are not exactly one batch */
    public static Batch decode(byte[] bytes) {
        boolean marked = AvroReader.isOf(bytes, FINGERPRINT_2);
        AvroReader in = new AvroReader("a batch", bytes, marked ? FINGERPRINT_2 : FINGERPRINT);
        Batch batch = new Batch(
                in.readText(),
                in.readLong("the epoch", 1, Long.MAX_VALUE),
                in.readLong("the sequence", 1, Long.MAX_VALUE),
                new Digest(in.readFixed(32)),
                Values.instant(in),
                in.readArray("the number of declarations", MOST_DECLARATIONS, () -> declaration(in)),
                in.readArray("the number of completeness dates", MOST_COMPLETENESS, () -> completeness(in)),
                in.readInt("the branch of the load", 0, 1) == 0 ? Optional.empty() : Optional.of(load(in)),
                marked ? in.readArray("the number of snapshot marks", MOST_DECLARATIONS, () -> mark(in)) : List.of());
        in.finish();
        if (marked && batch.snapshots().isEmpty()) {
            throw in.malformed("has the form with snapshots and none");
        }
        return batch;
    }

    private static void write(AvroWriter out, FeedDeclaration declaration) {
        out.writeText(declaration.feed());
        out.writeText(declaration.recordType());
        out.writeArray(declaration.governments(), out::writeText);
        out.writeLong(Values.day(declaration.from()));
        LocalDate until = declaration.until();
        out.writeLong(until == null ? 0 : 1);
        if (until != null) {
            out.writeLong(Values.day(until));
        }
        out.writeLong(declaration.promise().toSeconds());
    }

    private static FeedDeclaration declaration(AvroReader in) {
        return new FeedDeclaration(
                in.readText(),
                in.readText(),
                in.readArray("the number of governments", MOST_GOVERNMENTS, in::readText),
                Values.date(in),
                optionalDate(in),
                Duration.ofSeconds(in.readLong("the promise in seconds", 0, MOST_SECONDS)));
    }

    private static @Nullable LocalDate optionalDate(AvroReader in) {
        return in.readInt("the branch of a date", 0, 1) == 0 ? null : Values.date(in);
    }

    private static void write(AvroWriter out, SnapshotMark mark) {
        out.writeText(mark.feed());
        out.writeLong(mark.edge().ordinal());
        out.writeArray(mark.unreadable(), key -> {
            out.writeText(key.government());
            out.writeText(key.key());
        });
    }

    private static SnapshotMark mark(AvroReader in) {
        return new SnapshotMark(
                in.readText(),
                SnapshotMark.Edge.values()[in.readInt("an edge", 0, SnapshotMark.Edge.values().length - 1)],
                in.readArray(
                        "the number of unreadable records",
                        MOST_UNREADABLE,
                        () -> new RecordKey(in.readText(), in.readText())));
    }

    private static void write(AvroWriter out, Completeness completeness) {
        out.writeText(completeness.feed());
        out.writeText(completeness.government());
        out.writeLong(Values.day(completeness.through()));
    }

    private static Completeness completeness(AvroReader in) {
        return new Completeness(in.readText(), in.readText(), Values.date(in));
    }

    private static void write(AvroWriter out, Load load) {
        out.writeText(load.feed());
        out.writeText(load.recordType());
        out.writeLong(load.version());
        out.writeFlag(load.allNew());
        out.writeArray(load.entries(), entry -> write(out, entry));
    }

    private static Load load(AvroReader in) {
        String feed = in.readText();
        String recordType = in.readText();
        int version = in.readInt("the version of the record type", 1, Integer.MAX_VALUE);
        boolean allNew = in.readFlag();
        List<Entry> entries = in.readArray("the number of entries", Load.MOST, () -> entry(in));
        if (entries.isEmpty()) {
            throw in.malformed("has a load without entries");
        }
        return new Load(feed, recordType, version, allNew, entries);
    }

    private static void write(AvroWriter out, Entry entry) {
        out.writeLong(entry.operation().ordinal());
        out.writeText(entry.government());
        out.writeArray(entry.values(), value -> Values.write(out, value));
    }

    private static Entry entry(AvroReader in) {
        return new Entry(
                Operation.values()[in.readInt("an operation", 0, Operation.values().length - 1)],
                in.readText(),
                in.readArray("the number of values", MOST_VALUES, () -> Values.read(in)));
    }
}
