package kr.chungbaek.spoke.collect.file;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import kr.chungbaek.spoke.node.FileFormat;
import kr.chungbaek.spoke.node.Slice;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/** A fixed number of bytes with columns at fixed places. */
public final class FixedBody {

    private FixedBody() {}

    /** @throws Fault BAD_MESSAGE when there are more or fewer bytes, BAD_ENCODING when some of them are no text */
    public static Map<String, String> columns(FileFormat.Fixed format, byte[] body) {
        if (body.length != format.line()) {
            throw new Fault(FaultCode.BAD_MESSAGE, "the body has " + body.length + " bytes; allowed: " + format.line());
        }
        return cut(format, body);
    }

    static Map<String, String> cut(FileFormat.Fixed format, byte[] line) {
        Map<String, String> columns = new HashMap<>();
        format.slices().forEach((name, slice) -> columns.put(name, decode(format, line, name, slice)));
        return columns;
    }

    private static String decode(FileFormat.Fixed format, byte[] line, String name, Slice slice) {
        String what = "column '" + name + "' (bytes " + slice.at() + " to " + slice.last() + ")";
        return Refusal.decode(format.charset(), ByteBuffer.wrap(line, slice.at() - 1, slice.bytes()), what);
    }
}
