package kr.chungbaek.wire.avro;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/**
 * Reads what {@link AvroWriter} writes. Nothing is allocated before the bytes for it are known to be there, which
 * Avro's own decoder does not promise. Every method throws a {@link Fault} MALFORMED when the bytes do not fit.
 */
public final class AvroReader {

    private static final int MARKER_FIRST = 0xC3;
    private static final int MARKER_SECOND = 0x01;
    private static final int LONGEST_VARINT = 10;

    private final String name;
    private final ByteBuffer bytes;

    /**
     * @param name what the message is, as in "a batch"
     * @param fingerprint CRC-64-AVRO of the schema
     */
    public AvroReader(String name, byte[] content, long fingerprint) {
        this.name = name;
        byte[] header = header(fingerprint);
        if (!isOf(content, fingerprint)) {
            throw malformed("does not begin with the marker and fingerprint of its schema");
        }
        this.bytes = ByteBuffer.wrap(content, header.length, content.length - header.length);
    }

    /** Whether the content says that it is of a schema. */
    public static boolean isOf(byte[] content, long fingerprint) {
        byte[] header = header(fingerprint);
        return content.length >= header.length && Arrays.equals(header, Arrays.copyOf(content, header.length));
    }

    static byte[] header(long fingerprint) {
        return AvroWriter.header(MARKER_FIRST, MARKER_SECOND, fingerprint);
    }

    public long readLong() {
        long zigzag = 0;
        for (int index = 0; index < LONGEST_VARINT; index++) {
            int next = readByte();
            // The tenth byte holds the one bit that is left.
            if (index == LONGEST_VARINT - 1 && next > 1) {
                break;
            }
            zigzag |= (long) (next & 0x7F) << (7 * index);
            if (next < 0x80) {
                return (zigzag >>> 1) ^ -(zigzag & 1);
            }
        }
        throw malformed("holds a number of more than 64 bits");
    }

    /** @param what the field, for the message */
    public long readLong(String what, long least, long most) {
        long value = readLong();
        if (value < least || value > most) {
            throw malformed(what + " is " + value + ", not from " + least + " to " + most);
        }
        return value;
    }

    public int readInt(String what, int least, int most) {
        return (int) readLong(what, least, most);
    }

    public boolean readFlag() {
        int value = readByte();
        if (value > 1) {
            throw malformed("holds a truth value of " + value);
        }
        return value == 1;
    }

    public String readText() {
        int length = readLength();
        int start = bytes.arrayOffset() + bytes.position();
        String text = new String(bytes.array(), start, length, StandardCharsets.UTF_8);
        // The quick way puts U+FFFD where bytes are no UTF-8; only where one stands is it worth asking whether it was
        // sent.
        if (text.indexOf('\uFFFD') >= 0) {
            refuseDamaged(bytes.slice(bytes.position(), length));
        }
        bytes.position(bytes.position() + length);
        return text;
    }

    private void refuseDamaged(ByteBuffer content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(content);
        } catch (CharacterCodingException e) {
            throw malformed("holds a text that is not UTF-8");
        }
    }

    public byte[] readBytes() {
        return readFixed(readLength());
    }

    public byte[] readFixed(int length) {
        if (length > bytes.remaining()) {
            throw malformed("ends too early");
        }
        byte[] content = new byte[length];
        bytes.get(content);
        return content;
    }

    /** @param most the most items allowed */
    public <T> List<T> readArray(String what, int most, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (long left = readLong(what, 0, most); left > 0; left = readLong(what, 0, most - items.size())) {
            for (long index = 0; index < left; index++) {
                items.add(item.get());
            }
        }
        return items;
    }

    /** Nothing may follow. */
    public void finish() {
        if (bytes.hasRemaining()) {
            throw malformed("has " + bytes.remaining() + " bytes too many");
        }
    }

    public Fault malformed(String what) {
        return new Fault(FaultCode.MALFORMED, name + " " + what);
    }

    private int readLength() {
        long length = readLong();
        if (length < 0 || length > bytes.remaining()) {
            throw malformed("holds a length of " + length + " where " + bytes.remaining() + " bytes are left");
        }
        return (int) length;
    }

    private int readByte() {
        if (!bytes.hasRemaining()) {
            throw malformed("ends too early");
        }
        return bytes.get() & 0xFF;
    }
}
