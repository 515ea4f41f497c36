package kr.chungbaek.hub.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.yaml.Bilingual;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;

/** How the steps of a deadline read in both languages. */
final class StepWordsTest {

    private static final RecordType PERMIT = RecordTypeReader.read(
                    List.of(new ConfigText("permit.yaml", """
                    record: permit
                    title: { ko: 허가, en: Permit }
                    area: test
                    key: [permit_no]
                    dated-by: issued_on
                    retention: 1 year
                    fields:
                      permit_no: { type: text, about: Number }
                      issued_on: { type: date, title: { ko: 허가일, en: Issued on }, about: Day }
                    sample: { permit_no: P-1, issued_on: 2026-01-01 }
                    """)), new Problems())
            .get("permit");

    @Test
    void aFieldIsCalledByItsTitle() {
        assertThat(StepWords.of("issued_on", PERMIT)).isEqualTo(new Bilingual("허가일 issued_on", "Issued on issued_on"));
        assertThat(StepWords.of("permit_no", PERMIT)).isEqualTo(Bilingual.of("permit_no"));
    }

    @Test
    void aSpanIsSaidInTheReadersLanguage() {
        assertThat(StepWords.of("+ 60 days", PERMIT)).isEqualTo(new Bilingual("+ 60일", "+ 60 days"));
        assertThat(StepWords.of("- 1 months", PERMIT)).isEqualTo(new Bilingual("- 1개월", "- 1 month"));
    }

    @Test
    void aFunctionIsSaidInKorean() {
        assertThat(StepWords.of("next_business_day", PERMIT))
                .isEqualTo(new Bilingual("휴일이면 다음 영업일", "next_business_day"));
    }

    @Test
    void whateverElseItIsStaysAsItIs() {
        assertThat(StepWords.of("case when urgent then a else b end", PERMIT))
                .isEqualTo(Bilingual.of("case when urgent then a else b end"));
    }
}
