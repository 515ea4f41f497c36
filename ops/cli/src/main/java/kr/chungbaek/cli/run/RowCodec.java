package kr.chungbaek.cli.run;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.RecordType;
import org.jspecify.annotations.Nullable;

/** A row as bytes: a million of them must fit into memory, so that they can be shuffled. */
final class RowCodec {

    private RowCodec() {}

    /** @param texts one per field of the type; null where there is none */
    static byte[] encode(Operation operation, String government, List<@Nullable String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        bytes.write(operation.ordinal());
        write(bytes, government);
        texts.forEach(text -> write(bytes, text));
        return bytes.toByteArray();
    }

    static Entry decode(byte[] row, RecordType type) {
        ByteBuffer bytes = ByteBuffer.wrap(row);
        Operation operation = Operation.values()[bytes.get()];
        String government = read(bytes);
        List<@Nullable Object> values = new ArrayList<>(type.fields().size());
        type.fields().forEach(field -> {
            String text = read(bytes);
            values.add(text == null ? null : field.type().parse(text));
        });
        return new Entry(operation, government == null ? "" : government, values);
    }

    private static void write(ByteArrayOutputStream bytes, @Nullable String text) {
        byte[] encoded = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        int length = text == null ? 0 : encoded.length + 1;
        while (length > 0x7f) {
            bytes.write(length & 0x7f | 0x80);
            length >>>= 7;
        }
        bytes.write(length);
        bytes.writeBytes(encoded);
    }

    private static @Nullable String read(ByteBuffer bytes) {
        int length = 0;
        int shift = 0;
        byte part = bytes.get();
        while (part < 0) {
            length |= (part & 0x7f) << shift;
            shift += 7;
            part = bytes.get();
        }
        length |= part << shift;
        if (length == 0) {
            return null;
        }
        byte[] text = new byte[length - 1];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
