package kr.chungbaek.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import kr.chungbaek.wire.RandomValues;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

/** The bytes are Avro: Avro's own reader and writer, given {@code batch.avsc}, agree with ours. */
final class BatchSchemaTest {

    private static final int HEADER = 10;

    private final Schema schema = schema("batch.avsc");
    private final Schema marked = schema("batch-2.avsc");

    @Test
    void fingerprintIsThatOfTheCommittedSchema() {
        assertThat(BatchCodec.FINGERPRINT).isEqualTo(SchemaNormalization.parsingFingerprint64(schema));
        assertThat(BatchCodec.FINGERPRINT_2).isEqualTo(SchemaNormalization.parsingFingerprint64(marked));
    }

    @Test
    void avroReadsWhatWeWrite() throws IOException {
        Batch batch = new RandomValues(1).batch();
        byte[] bytes = BatchCodec.encode(batch);

        GenericRecord read = new GenericDatumReader<GenericRecord>(
                        batch.snapshots().isEmpty() ? schema : marked)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null));

        assertThat(read.get("node")).hasToString(batch.node());
        assertThat(read.get("sequence")).isEqualTo(batch.sequence());
        assertThat((List<?>) read.get("completeness"))
                .hasSize(batch.completeness().size());
        GenericRecord load = (GenericRecord) read.get("load");
        assertThat((List<?>) load.get("entries"))
                .hasSize(batch.load().orElseThrow().entries().size());
    }

    @Test
    void weReadWhatAvroWrites() throws IOException {
        RandomValues values = new RandomValues(2);
        for (int round = 0; round < 300; round++) {
            Batch batch = values.batch();
            Schema written = batch.snapshots().isEmpty() ? schema : marked;
            BinaryMessageDecoder<GenericRecord> decoder = new BinaryMessageDecoder<>(GenericData.get(), written);
            BinaryMessageEncoder<GenericRecord> encoder = new BinaryMessageEncoder<>(GenericData.get(), written);

            byte[] again = bytes(encoder, decoder.decode(BatchCodec.encode(batch)));

            assertThat(BatchCodec.decode(again)).isEqualTo(batch);
        }
    }

    private static byte[] bytes(BinaryMessageEncoder<GenericRecord> encoder, GenericRecord read) throws IOException {
        java.nio.ByteBuffer buffer = encoder.encode(read);
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static Schema schema(String name) {
        try (InputStream text = Objects.requireNonNull(BatchCodec.class.getResourceAsStream(name))) {
            return new Schema.Parser().parse(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
