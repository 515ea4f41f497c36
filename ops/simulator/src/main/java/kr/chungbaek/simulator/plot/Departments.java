package kr.chungbaek.simulator.plot;

import java.util.Map;
import kr.chungbaek.wire.record.RecordType;

/** Which department works with which records. */
final class Departments {

    private static final Map<String, String> BY_AREA = Map.of(
            "local-tax", "D-TAX",
            "duties", "D-DUTY",
            "finance", "D-FIN",
            "card", "D-FIN",
            "bank", "D-FIN",
            "permits", "D-PERMIT",
            "construction", "D-BUILD",
            "real-estate", "D-BUILD",
            "welfare", "D-WELFARE",
            "hr", "D-HR");

    private Departments() {}

    static String of(RecordType type) {
        return BY_AREA.getOrDefault(type.area(), "D-FIN");
    }
}
