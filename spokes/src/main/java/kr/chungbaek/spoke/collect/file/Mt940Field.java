package kr.chungbaek.spoke.collect.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field of a message, {@code :61:…}, with the lines that go on with it. */
record Mt940Field(Charset charset, List<FileLine> lines) {

    private static final Pattern TAG = Pattern.compile("^:(\\d{2}[A-Z]?):");
    private static final int LONGEST_TAG = 6;

    Mt940Field {
        lines = List.copyOf(lines);
    }

    static boolean isField(FileLine line) {
        return !tag(line).isEmpty();
    }

    /** Neither a field of its own, nor the end of a message or the beginning of one. */
    static boolean goesOn(FileLine line) {
        return !isField(line) && !line.begins("-") && !line.begins("{") && !line.isBlank();
    }

    private static String tag(FileLine line) {
        int length = Math.min(line.bytes().length, LONGEST_TAG);
        Matcher matcher = TAG.matcher(new String(line.bytes(), 0, length, StandardCharsets.ISO_8859_1));
        return matcher.find() ? matcher.group(1) : "";
    }

    FileLine first() {
        return lines.get(0);
    }

    FileLine last() {
        return lines.get(lines.size() - 1);
    }

    /** Empty for a line that is no field. */
    String tag() {
        return tag(first());
    }

    /** @throws kr.chungbaek.wire.fault.Fault BAD_ENCODING when it is no text */
    String value() {
        byte[] bytes = raw();
        int skipped = tag().isEmpty() ? 0 : tag().length() + 2;
        return Refusal.decode(charset, ByteBuffer.wrap(bytes, skipped, bytes.length - skipped), "field " + tag());
    }

    byte[] raw() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (FileLine line : lines) {
            if (bytes.size() > 0) {
                bytes.write('\n');
            }
            bytes.writeBytes(line.bytes());
        }
        return bytes.toByteArray();
    }
}
