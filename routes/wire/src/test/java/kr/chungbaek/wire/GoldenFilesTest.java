package kr.chungbaek.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.alert.AlertCodec;
import kr.chungbaek.wire.alert.SampleAlert;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.BatchCodec;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.batch.RecordKey;
import kr.chungbaek.wire.batch.SnapshotMark;
import kr.chungbaek.wire.chain.Acknowledgement;
import kr.chungbaek.wire.chain.ControlCodec;
import kr.chungbaek.wire.chain.DayQuestion;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Envelope;
import kr.chungbaek.wire.chain.EnvelopeCodec;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.chain.Hello;
import kr.chungbaek.wire.chain.NodeKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the wire once carried stays readable. These files are added and never edited: when the wire learns a new form,
 * the old file stays and a new one is put beside it.
 */
final class GoldenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Digest HASH = Digest.of("golden".getBytes(StandardCharsets.UTF_8));

    @Test
    void batch1() throws IOException {
        assertThat(BatchCodec.decode(bytes("batch-1.bin"))).isEqualTo(batch());
    }

    @Test
    void batch2() throws IOException {
        assertThat(BatchCodec.decode(bytes("batch-2.bin"))).isEqualTo(marked());
    }

    @Test
    void envelope1() throws IOException {
        Envelope envelope = EnvelopeCodec.decode(bytes("envelope-1.bin"));

        assertThat(BatchCodec.decode(envelope.body())).isEqualTo(batch());
        assertThat(NodeKeys.isGenuine(envelope, NodeKeys.parsePublic(text("envelope-1.public.key"))))
                .isTrue();
    }

    @Test
    void hello1() throws IOException {
        assertThat(ControlCodec.decodeHello(bytes("hello-1.json"))).isEqualTo(firstHello());
    }

    @Test
    void hello2() throws IOException {
        assertThat(ControlCodec.decodeHello(bytes("hello-2.json"))).isEqualTo(hello());
    }

    @Test
    void acknowledgement1() throws IOException {
        assertThat(ControlCodec.decodeAcknowledgement(text("acknowledgement-1.json")))
                .isEqualTo(acknowledgement(null));
    }

    @Test
    void acknowledgement2() throws IOException {
        assertThat(ControlCodec.decodeAcknowledgement(text("acknowledgement-2.json")))
                .isEqualTo(acknowledgement(2));
    }

    @Test
    void acknowledgement3() throws IOException {
        assertThat(ControlCodec.decodeAcknowledgement(text("acknowledgement-3.json")))
                .isEqualTo(question());
    }

    @Test
    void alert1() throws IOException {
        assertThat(AlertCodec.decode(text("alert-1.json"))).isEqualTo(SampleAlert.inOneLanguage());
    }

    @Test
    void alert2() throws IOException {
        assertThat(AlertCodec.decode(text("alert-2.json"))).isEqualTo(SampleAlert.alert());
    }

    private static Hello firstHello() {
        return new Hello("gyeonggi", new Frontier(2, 17, HASH), "nonce", null);
    }

    private static Hello hello() {
        return new Hello("gyeonggi", new Frontier(2, 17, HASH), "nonce", new Hello.Acknowledged("5f1c", 2, 15));
    }

    private static Acknowledgement acknowledgement(@Nullable Integer tokenKey) {
        return new Acknowledgement("gyeonggi", new Frontier(2, 17, HASH), "5f1c", "nonce", "", tokenKey);
    }

    private static Batch batch() {
        return new Batch(
                "gyeonggi",
                2,
                17,
                HASH,
                Instant.parse("2026-06-30T01:02:03.456789Z"),
                List.of(
                        new FeedDeclaration(
                                "tax",
                                "tax_assessment",
                                List.of("41110", "41280"),
                                LocalDate.of(2026, 1, 1),
                                null,
                                Duration.ofMinutes(10)),
                        new FeedDeclaration(
                                "old-tax",
                                "tax_assessment",
                                List.of("41110"),
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2025, 12, 31),
                                Duration.ofDays(1))),
                List.of(new Completeness("tax", "41110", LocalDate.of(2026, 6, 29))),
                Optional.of(new Load("tax", "everything", 3, true, List.of(put(), delete()))));
    }

    private static Acknowledgement question() {
        return acknowledgement(2)
                .asking(List.of(new DayQuestion("tax_assessment", "41110", LocalDate.of(2026, 6, 29))));
    }

    private static Batch marked() {
        Batch batch = batch();
        return new Batch(
                batch.node(),
                batch.epoch(),
                batch.sequence(),
                batch.previous(),
                batch.sealedAt(),
                batch.declarations(),
                batch.completeness(),
                batch.load(),
                List.of(
                        SnapshotMark.begin("tax"),
                        SnapshotMark.end("old-tax", List.of(new RecordKey("41110", "A|1")))));
    }

    private static Entry put() {
        return new Entry(
                Operation.PUT,
                "41110",
                Arrays.asList(
                        "글 \uD83C\uDFE0 | \\",
                        LocalDate.of(2026, 2, 28),
                        LocalDateTime.of(2026, 6, 29, 12, 1, 0, 5_000),
                        -14_000_000L,
                        new BigDecimal("0.028"),
                        true,
                        null));
    }

    private static Entry delete() {
        return new Entry(Operation.DELETE, "41280", Arrays.asList("gone", null, null, null, null, null, null));
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }

    private static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    /** Writes the files that are not there yet. */
    public static void main(String[] names) throws IOException {
        KeyPair keys = NodeKeys.generate();
        byte[] body = BatchCodec.encode(batch());
        Envelope envelope = NodeKeys.seal(Envelope.Kind.BATCH, "gyeonggi", body, keys.getPrivate());
        add("batch-1.bin", body);
        add("batch-2.bin", BatchCodec.encode(marked()));
        add("envelope-1.bin", EnvelopeCodec.encode(envelope));
        add("envelope-1.public.key", NodeKeys.print(keys.getPublic()).getBytes(StandardCharsets.UTF_8));
        add("hello-2.json", ControlCodec.encode(hello()));
        add("acknowledgement-2.json", ControlCodec.encode(acknowledgement(2)).getBytes(StandardCharsets.UTF_8));
        add("acknowledgement-3.json", ControlCodec.encode(question()).getBytes(StandardCharsets.UTF_8));
        add("alert-2.json", AlertCodec.encode(SampleAlert.alert()).getBytes(StandardCharsets.UTF_8));
    }

    private static void add(String name, byte[] content) throws IOException {
        if (Files.notExists(FOLDER.resolve(name))) {
            Files.write(FOLDER.resolve(name), content);
        }
    }
}
