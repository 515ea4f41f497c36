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

    /** What stands at the hub for the owner's number. */
    public static final String OWNER = "tk1:00000000000000000000000000000000";

    private TestingAlert() {}

    public static Alert of(long number) {
        return of(number, "50000");
    }

    /** The one of the letters, about a building of this key and owner. */
    public static Alert about(String building, String owner) {
        return alert(1, "50000", building, owner);
    }

    /** About a government that is not the node's. */
    public static Alert foreign(long number) {
        return of(number, "41110");
    }

    private static Alert of(long number, String government) {
        return alert(number, government, "B-1", OWNER);
    }

    private static Alert alert(long number, String government, String building, String owner) {
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
                building,
                LocalDate.of(2026, 5, 4),
                14_000_000L,
                new Bilingual("건물 B-1에 취득세가 부과되지 않았습니다.", "No acquisition tax for building B-1."),
                new Bilingual("지방세법 제20조 (취득일부터 60일)", "Local Tax Act, Article 20 (60 days)"),
                new Bilingual("사용승인되면 소유자에게 납세의무가 생깁니다.", "Completion makes the owner liable."),
                List.of(
                        new DueStep(new Bilingual("사용승인일 approved_on", "Approved on approved_on"), "2026-03-02"),
                        new DueStep(new Bilingual("+ 60일", "+ 60 days"), "2026-05-01")),
                new ShownRecord(
                        "building_completion",
                        new Bilingual("건축물 사용승인", "Completion approval"),
                        List.of(
                                new FieldValue("building_no", new Bilingual("건축물번호", "Building number"), building),
                                new FieldValue("owner_id", new Bilingual("소유자 등록번호", "Owner's number"), owner),
                                new FieldValue("assessed_value", new Bilingual("과세표준액", "Tax base"), "500000000"))),
                List.of(new ShownSet(
                        "tax",
                        "tax_assessment",
                        new Bilingual("지방세 부과", "Assessment of a local tax"),
                        List.of("parcel_no = P-1"),
                        0,
                        List.of())),
                List.of(new Bilingual("비과세 대상인지 확인해 주십시오.", "Is the owner exempt?")),
                List.of(
                        new Recipient(Role.OFFICER, "S-1", "홍*동", "officer@jeju.example"),
                        new Recipient(Role.SUPERVISOR, "S-100", "김*수", "supervisor@jeju.example"),
                        new Recipient(Role.AUDITOR, "S-900", "이*희", "auditor@jeju.example")),
                "http://127.0.0.1:8080/cases/7");
    }
}
