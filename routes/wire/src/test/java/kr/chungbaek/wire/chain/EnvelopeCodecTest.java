package kr.chungbaek.wire.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import kr.chungbaek.wire.RandomValues;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.junit.jupiter.api.Test;

final class EnvelopeCodecTest {

    private final RandomValues values = new RandomValues(1);

    @Test
    void everyEnvelopeComesBackEqual() {
        for (int round = 0; round < 500; round++) {
            Envelope envelope = envelope();

            Envelope back = EnvelopeCodec.decode(EnvelopeCodec.encode(envelope));

            assertThat(back).usingRecursiveComparison().isEqualTo(envelope);
        }
    }

    @Test
    void avroReadsWhatWeWrite() throws IOException {
        Schema schema = schema();
        Envelope envelope = envelope();

        assertThat(EnvelopeCodec.FINGERPRINT).isEqualTo(SchemaNormalization.parsingFingerprint64(schema));
        GenericRecord read = new BinaryMessageDecoder<GenericRecord>(GenericData.get(), schema)
                .decode(EnvelopeCodec.encode(envelope));

        assertThat(read.get("kind")).hasToString(envelope.kind().name());
        assertThat(read.get("body")).isEqualTo(ByteBuffer.wrap(envelope.body()));
    }

    @Test
    void everyBeginningOfAnEnvelopeIsRefused() {
        byte[] bytes = EnvelopeCodec.encode(envelope());
        for (int length = 0; length < bytes.length; length++) {
            byte[] beginning = Arrays.copyOf(bytes, length);

            assertThatThrownBy(() -> EnvelopeCodec.decode(beginning))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.MALFORMED));
        }
    }

    @Test
    void aLineBreakInTheNodeIsRefused() {
        byte[] bytes = EnvelopeCodec.encode(new Envelope(Envelope.Kind.BATCH, "jeju\nB", new byte[3], new byte[64]));

        assertThatThrownBy(() -> EnvelopeCodec.decode(bytes))
                .hasMessage("an envelope names a node that cannot be a region");
    }

    private Envelope envelope() {
        Envelope.Kind kind = values.oneIn(2) ? Envelope.Kind.BATCH : Envelope.Kind.HELLO;
        return new Envelope(kind, "gyeonggi", values.bytes(values.below(300)), values.bytes(64));
    }

    private static Schema schema() throws IOException {
        try (InputStream text = Objects.requireNonNull(EnvelopeCodec.class.getResourceAsStream("envelope.avsc"))) {
            return new Schema.Parser().parse(text);
        }
    }
}
