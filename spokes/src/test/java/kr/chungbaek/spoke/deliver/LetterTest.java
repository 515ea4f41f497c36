package kr.chungbaek.spoke.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.spoke.TestingAlert;
import kr.chungbaek.spoke.TestingSpoke;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import org.junit.jupiter.api.Test;

/** What a mail says, and what no value of a record can make it say. */
final class LetterTest {

    private static final Map<String, String> VAULT = Map.of(TestingAlert.OWNER, "8001131000001");

    private final MailContent content =
            new MailContent(new ShownValues(token -> Optional.ofNullable(VAULT.get(token))), recordTypes());

    @Test
    void saysEverythingInKoreanFirstAndThenInEnglish() throws IOException {
        Alert alert = TestingAlert.of(1);

        assertThat(plain(alert)).isEqualTo(resource("letter.txt"));
        assertThat(content.subject(alert)).isEqualTo("[청백-e] 확인 요청: 건축물 사용승인 후 취득세 부과누락 – 제주특별자치도 (B-1)");
    }

    @Test
    void eachLetterKeepsToItsLanguage() {
        String[] letters = plain(TestingAlert.of(1)).split("-{60}");

        assertThat(letters).hasSize(2);
        assertThat(letters[0])
                .contains("소유자 등록번호: ", "지방세법 제20조", "비과세 대상인지", "+ 60일: ")
                .doesNotContain("Owner's number", "Local Tax Act", "exempt", "days");
        assertThat(letters[1])
                .contains("Owner's number: ", "Local Tax Act", "Is the owner exempt?", "+ 60 days: ")
                .doesNotContain("소유자", "지방세법", "비과세", "일: ");
    }

    @Test
    void aValueIsTextInHtmlToo() {
        String html = html(TestingAlert.about("<script>alert(1)</script>", "\" onclick='x' & more"));

        assertThat(html)
                .doesNotContain("<script", "\" onclick", "'x'")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&quot; onclick=&#39;x&#39; &amp; more");
    }

    @Test
    void aValueBeginsNoLineOfItsOwn() {
        Alert alert = TestingAlert.about(
                "B-1\r\nBcc: everybody@x.example", "\u2028Bcc: \u202Eelpmaxe\u0085Bcc: \u2066x\u0000y");

        assertThat(content.subject(alert))
                .contains("B-1 Bcc: everybody@x.example")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
        assertThat(plain(alert).split("\n", -1))
                .noneMatch(line -> line.strip().startsWith("Bcc:"))
                .anyMatch(line -> line.equals("    소유자 등록번호: Bcc:  elpmaxe Bcc:  x y"))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]"));
        assertThat(html(alert)).doesNotContain("\r", "\u202E", "\u2028", "\nBcc:");
    }

    @Test
    void aResidentNumberIsMailedWithoutItsLastDigits() {
        Alert alert = TestingAlert.about("B-1", TestingAlert.OWNER);

        assertThat(plain(alert)).contains("소유자 등록번호: 800113-1******").doesNotContain("000001", "tk1:");
        assertThat(html(alert)).contains("800113-1******").doesNotContain("000001", "tk1:");
    }

    @Test
    void theSubjectLineHidesWhatTheLetterShows() {
        Alert alert = TestingAlert.about(TestingAlert.OWNER, "");

        assertThat(content.subject(alert)).endsWith("((비공개 private))").doesNotContain("800113");
        assertThat(plain(alert)).contains("점검 대상: 800113-1******");
    }

    @Test
    void aTokenOfAnotherNodeIsNotShown() {
        String foreign = TestingAlert.OWNER.replace('0', '1').replace("tk1:1", "tk1:2");

        assertThat(plain(TestingAlert.about("B-1", foreign)))
                .contains("소유자 등록번호: (비공개 private)")
                .doesNotContain(foreign);
    }

    private String plain(Alert alert) {
        return content.plain(alert, alert.recipients().get(0));
    }

    private String html(Alert alert) {
        return content.html(alert, alert.recipients().get(0));
    }

    private static RecordTypes recordTypes() {
        Problems problems = new Problems();
        return RecordTypeReader.read(ConfigFolder.read(TestingSpoke.CONFIG, "records", problems), problems);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = LetterTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
