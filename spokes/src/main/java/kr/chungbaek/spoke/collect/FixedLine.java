package kr.chungbaek.spoke.collect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.node.Slice;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/**
 * One line of a file, cut by bytes: a Korean syllable has two of them, so that no position in characters is right.
 *
 * @param number counted from 1
 * @param offset of its first byte in the file, counted from 0
 * @param length in the file, which may be more than {@code bytes} holds of a line that is far too long
 * @param end offset of the byte after it and its line feed
 */
record FixedLine(int number, long offset, byte[] bytes, long length, long end) {

    boolean begins(String mark) {
        if (bytes.length < mark.length()) {
            return false;
        }
        for (int index = 0; index < mark.length(); index++) {
            if (bytes[index] != mark.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    boolean fits(LayoutSource.FixedFile layout) {
        return length == layout.line();
    }

    /** Digits in a slice; nothing when there is anything else, or the line ends before. */
    OptionalLong number(Slice slice) {
        if (bytes.length < slice.last()) {
            return OptionalLong.empty();
        }
        String text = new String(cut(slice), StandardCharsets.ISO_8859_1).strip();
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** @throws Fault of kind BAD_RECORD when the line is no detail line or holds bytes that are no text */
    Map<String, String> columns(LayoutSource.FixedFile layout) {
        if (!fits(layout)) {
            throw new Fault(FaultCode.BAD_LINE, "the line has " + length + " bytes; allowed: " + layout.line());
        }
        if (!begins(layout.detailMark())) {
            throw new Fault(
                    FaultCode.BAD_LINE, "the line does not begin with '" + layout.detailMark() + "' as details do");
        }
        Map<String, String> columns = new HashMap<>();
        layout.columns().forEach((name, slice) -> columns.put(name, decode(layout, name, slice)));
        return columns;
    }

    private String decode(LayoutSource.FixedFile layout, String name, Slice slice) {
        try {
            return layout.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(cut(slice)))
                    .toString();
        } catch (CharacterCodingException e) {
            String what = "column '%s' (bytes %d to %d) is not text in %s"
                    .formatted(name, slice.at(), slice.last(), layout.charset().name());
            throw new Fault(FaultCode.BAD_ENCODING, what, e);
        }
    }

    private byte[] cut(Slice slice) {
        return Arrays.copyOfRange(bytes, slice.at() - 1, slice.last());
    }
}
