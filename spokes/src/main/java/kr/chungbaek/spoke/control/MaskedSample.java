package kr.chungbaek.spoke.control;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows the form of what was refused and not its content: every digit becomes 9, every letter its like, and bytes that are
 * no text a dot in the middle. A ruler above counts bytes.
 */
final class MaskedSample {

    private static final int MOST_BYTES = 200;
    private static final int TEN = 10;

    private MaskedSample() {}

    /** The lines to print: two of the ruler, one of the sample. */
    static List<String> of(byte[] raw, Charset charset) {
        int length = Math.min(raw.length, MOST_BYTES);
        StringBuilder tens = new StringBuilder();
        StringBuilder units = new StringBuilder();
        StringBuilder text = new StringBuilder();
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        for (int at = 0; at < length; ) {
            int bytes = bytesOfOne(decoder, raw, at, length);
            String shown = bytes == 0 ? "·" : mask(new String(raw, at, bytes, charset));
            int width = Math.max(1, bytes);
            text.append(shown).append(" ".repeat(Math.max(0, width - columns(shown))));
            rule(tens, units, at, width);
            at += width;
        }
        List<String> lines = new ArrayList<>(List.of(tens.toString().stripTrailing(), units.toString()));
        lines.add(text + (length < raw.length ? " … " + raw.length + " bytes" : ""));
        return lines;
    }

    private static void rule(StringBuilder tens, StringBuilder units, int at, int bytes) {
        for (int number = at + 1; number <= at + bytes; number++) {
            units.append(number % TEN);
            tens.append(number % TEN == 0 ? String.valueOf(number / TEN % TEN) : " ");
        }
    }

    /** How many bytes the character at a place has; none when there is no text. */
    private static int bytesOfOne(CharsetDecoder decoder, byte[] raw, int at, int length) {
        ByteBuffer input = ByteBuffer.wrap(raw, at, length - at);
        CharBuffer one = CharBuffer.allocate(1);
        decoder.reset();
        CoderResult result = decoder.decode(input, one, true);
        return one.position() == 1 && !(result.isError() && input.position() == at) ? characterEnd(input, at) : 0;
    }

    private static int characterEnd(ByteBuffer input, int at) {
        return Math.max(1, input.position() - at);
    }

    private static int columns(String shown) {
        return shown.codePoints().map(code -> isWide(code) ? 2 : 1).sum();
    }

    private static boolean isWide(int code) {
        return code >= 0x1100 && !(code >= 0x2000 && code <= 0x206F);
    }

    private static String mask(String text) {
        int code = text.codePointAt(0);
        if (Character.isDigit(code)) {
            return "9";
        }
        if (!Character.isLetter(code)) {
            return Character.isISOControl(code) ? "·" : text;
        }
        if (code < 0x80) {
            return Character.isUpperCase(code) ? "A" : "a";
        }
        return "가";
    }
}
