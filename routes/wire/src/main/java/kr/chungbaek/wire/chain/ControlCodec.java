package kr.chungbaek.wire.chain;

import java.nio.charset.StandardCharsets;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.json.WireJson;

/** The talk about a frontier as JSON: a {@link Hello} is the body of an envelope, an {@link Acknowledgement} a text. */
public final class ControlCodec {

    private ControlCodec() {}

    public static byte[] encode(Hello hello) {
        return WireJson.encode(hello).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Fault MALFORMED when the bytes are not exactly one hello */
    public static Hello decodeHello(byte[] bytes) {
        return WireJson.decode(new String(bytes, StandardCharsets.UTF_8), Hello.class);
    }

    public static String encode(Acknowledgement acknowledgement) {
        return WireJson.encode(acknowledgement);
    }

    /** @throws Fault MALFORMED when the text is not exactly one acknowledgement */
    public static Acknowledgement decodeAcknowledgement(String text) {
        return WireJson.decode(text, Acknowledgement.class);
    }
}
