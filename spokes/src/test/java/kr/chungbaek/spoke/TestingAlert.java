package kr.chungbaek.spoke;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.DueStep;
import kr.chungbaek.wire.alert.FieldValue;
import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.alert.Role;
import kr.chungbaek.wire.alert.ShownRecord;
import kr.chungbaek.wire.alert.ShownSet;
import kr.chungbaek.wire.yaml.Bilingual;

/** An alert about a building for which no acquisition tax was assessed. */
public final class TestingAlert {

    private TestingAlert() {}

    public static Alert of(long number) {
        return of(number, "50000");
    }

    /** About a government that is not the node's. */
    public static Alert foreign(long number) {
        return of(number, "41110");
    }

    private static Alert of(long number, String government) {
        return new Alert(
                "first",
                number,
                Instant.parse("2026-06-30T01:00:00Z"),
                "jeju",
                7,
                "LT-04",
                new Bilingual("건축물 사용승인 후 취득세 부과누락", "Acquisition tax omitted after building completion"),
                "high",
                government,
                "제주특별자치도",
                "B-1",
                LocalDate.of(2026, 5, 4),
                14_000_000L,
                new Bilingual("건물 B-1에 취득세가 부과되지 않았습니다.", "No acquisition tax for building B-1."),
                "Local Tax Act, Article 20 (60 days)",
                "Completion makes the owner liable.",
                List.of(new DueStep("approved_on", "2026-03-02"), new DueStep("+ 60 days", "2026-05-01")),
                new ShownRecord(
                        "building_completion",
                        new Bilingual("건축물 사용승인", "Completion approval"),
                        List.of(
                                new FieldValue("building_no", "building_no", "B-1"),
                                new FieldValue("owner_id", "owner_id", "tk1:00000000000000000000000000000000"))),
                List.of(new ShownSet(
                        "tax",
                        "tax_assessment",
                        new Bilingual("지방세 부과", "Assessment of a local tax"),
                        List.of("parcel_no = P-1"),
                        0,
                        List.of())),
                List.of("Is the owner exempt?"),
                List.of(
                        new Recipient(Role.OFFICER, "S-1", "홍*동", "officer@jeju.example"),
                        new Recipient(Role.SUPERVISOR, "S-100", "김*수", "supervisor@jeju.example"),
                        new Recipient(Role.AUDITOR, "S-900", "이*희", "auditor@jeju.example")),
                "http://127.0.0.1:8080/cases/7");
    }
}
