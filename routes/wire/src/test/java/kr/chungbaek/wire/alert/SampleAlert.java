package kr.chungbaek.wire.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.wire.yaml.Bilingual;

/** An alert with something in every part. */
public final class SampleAlert {

    private SampleAlert() {}

    public static Alert alert() {
        return alert(
                new Bilingual("지방세법 제20조", "Local Tax Act, Article 20"),
                new Bilingual("세입 누락", "Lost revenue"),
                new Bilingual("사용승인일 approved_on", "Approved on approved_on"),
                new Bilingual("건축물번호", "Building number"),
                new Bilingual("비과세 대상인지 확인해 주십시오.", "Is the owner exempt?"));
    }

    /** As it was sent when these texts were in one language, which now counts for both. */
    public static Alert inOneLanguage() {
        return alert(
                Bilingual.of("Local Tax Act, Article 20"),
                Bilingual.of("Lost revenue"),
                Bilingual.of("subject.approved_on"),
                Bilingual.of("No."),
                Bilingual.of("Is the owner exempt?"));
    }

    private static Alert alert(Bilingual basis, Bilingual why, Bilingual start, Bilingual label, Bilingual check) {
        Bilingual title = new Bilingual("건축물 사용승인 후 취득세 부과누락", "Acquisition tax omitted");
        return new Alert(
                "5f1c",
                7,
                Instant.parse("2026-06-30T01:02:03.456789Z"),
                "gyeonggi",
                42,
                "LT-04",
                title,
                "high",
                "41110",
                "수원시",
                "B-1",
                LocalDate.of(2026, 5, 4),
                14_000_000L,
                new Bilingual("요약", "Summary"),
                basis,
                why,
                List.of(new DueStep(start, "2026-03-02"), new DueStep(Bilingual.of("+ 60 days"), "2026-05-01")),
                new ShownRecord("building_completion", title, List.of(new FieldValue("building_no", label, "B-1"))),
                List.of(new ShownSet("tax", "tax_assessment", title, List.of("parcel_no = P-1"), 0, List.of())),
                List.of(check),
                List.of(
                        new Recipient(Role.OFFICER, "S-1", "홍*동", "tk1:00"),
                        new Recipient(Role.SUPERVISOR, "S-2", "김*수", "tk1:01"),
                        new Recipient(Role.AUDITOR, "S-3", "이*희", "tk1:02")),
                "http://127.0.0.1:8080/cases/42");
    }
}
