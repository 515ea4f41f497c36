package kr.chungbaek.wire.alert;

import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.json.WireJson;

/** Alerts as JSON. Where alerts once had a text in one language, such a text is still read, and counts for both. */
public final class AlertCodec {

    private AlertCodec() {}

    public static String encode(Alert alert) {
        return WireJson.encode(alert);
    }

    /** @throws Fault MALFORMED when the text is not exactly one alert */
    public static Alert decode(String text) {
        return WireJson.decode(text, Alert.class);
    }
}
