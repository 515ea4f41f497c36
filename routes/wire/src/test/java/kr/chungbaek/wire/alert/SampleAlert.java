package kr.chungbaek.wire.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.wire.yaml.Bilingual;

/** An alert with something in every part. */
public final class SampleAlert {

    private SampleAlert() {}

    public static Alert alert() {
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
                "Local Tax Act, Article 20",
                "Lost revenue",
                List.of(new DueStep("subject.approved_on", "2026-03-02"), new DueStep("+ 60 days", "2026-05-01")),
                new ShownRecord("building_completion", title, List.of(new FieldValue("building_no", "No.", "B-1"))),
                List.of(new ShownSet("tax", "tax_assessment", title, List.of("parcel_no = P-1"), 0, List.of())),
                List.of("Is the owner exempt?"),
                List.of(
                        new Recipient(Role.OFFICER, "S-1", "홍*동", "tk1:00"),
                        new Recipient(Role.SUPERVISOR, "S-2", "김*수", "tk1:01"),
                        new Recipient(Role.AUDITOR, "S-3", "이*희", "tk1:02")),
                "http://127.0.0.1:8080/cases/42");
    }
}
