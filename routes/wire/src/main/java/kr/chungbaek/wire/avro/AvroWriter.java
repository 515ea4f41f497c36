package kr.chungbaek.wire.avro;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;

/** Writes one message in Avro's single-object encoding: marker, fingerprint of the schema, binary body. */
public final class AvroWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param fingerprint CRC-64-AVRO of the schema */
    public AvroWriter(long fingerprint) {
        bytes.writeBytes(AvroReader.header(fingerprint));
    }

    /** Also an int, an enum's ordinal and the branch of a union: all are zigzag varints. */
    public void writeLong(long value) {
        long zigzag = (value << 1) ^ (value >> 63);
        while ((zigzag & ~0x7FL) != 0) {
            bytes.write((int) (zigzag & 0x7F | 0x80));
            zigzag >>>= 7;
        }
        bytes.write((int) zigzag);
    }

    /** One byte, 1 for true. */
    public void writeFlag(boolean value) {
        bytes.write(value ? 1 : 0);
    }

    public void writeText(String text) {
        writeBytes(encoded(text));
    }

    public void writeBytes(byte[] content) {
        writeLong(content.length);
        writeFixed(content);
    }

    public void writeFixed(byte[] content) {
        bytes.writeBytes(content);
    }

    /** An array in one block. */
    public <T> void writeArray(Collection<T> items, Consumer<T> item) {
        if (!items.isEmpty()) {
            writeLong(items.size());
            items.forEach(item);
        }
        writeLong(0);
    }

    public byte[] finish() {
        return bytes.toByteArray();
    }

    /** Refuses halves of surrogate pairs, which would arrive as question marks. */
    private static byte[] encoded(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        // Only what UTF-8 cannot hold was replaced by a question mark.
        if (hasSurrogate(text) && !text.equals(new String(encoded, StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("a text holds half of a surrogate pair");
        }
        return encoded;
    }

    private static boolean hasSurrogate(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (Character.isSurrogate(text.charAt(index))) {
                return true;
            }
        }
        return false;
    }

    static byte[] header(int first, int second, long fingerprint) {
        return ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) first)
                .put((byte) second)
                .putLong(fingerprint)
                .array();
    }
}
