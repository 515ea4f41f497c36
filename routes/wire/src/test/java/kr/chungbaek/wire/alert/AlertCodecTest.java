package kr.chungbaek.wire.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.yaml.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlertCodecTest {

    private final String text = AlertCodec.encode(SampleAlert.alert());

    @Test
    void anAlertComesBackEqual() {
        assertThat(AlertCodec.decode(text)).isEqualTo(SampleAlert.alert());
    }

    @Test
    void dueAndAmountMayBeNull() {
        String without = text.replace("\"2026-05-04\"", "null").replace("14000000", "null");

        Alert alert = AlertCodec.decode(without);

        assertThat(alert.due()).isNull();
        assertThat(alert.amount()).isNull();
    }

    @Test
    void aTextInOneLanguageCountsForBoth() {
        String one = text.replace(
                "{\"ko\":\"지방세법 제20조\",\"en\":\"Local Tax Act, Article 20\"}", "\"Local Tax Act, Article 20\"");

        assertThat(AlertCodec.decode(one).basis()).isEqualTo(Bilingual.of("Local Tax Act, Article 20"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "\"gyeonggi\">null",
                "\"number\":7>\"number\":null",
                "\"OFFICER\">\"CHIEF\"",
                "\"OFFICER\">0",
                "\"OFFICER\">null",
                "\"2026-05-04\">\"2026-02-30\"",
                "\"link\">\"lnk\"",
                "{\"expression\">{\"expresion\"",
                "{\"ko\":\"요약\",>{",
                "\"ko\":\"요약\">\"ko\":null",
                "\"ko\":\"요약\">\"ko\":\"요약\",\"ko\":\"요약\"",
                "{\"ko\":\"요약\",\"en\":\"Summary\"}>null",
                "{\"ko\":\"요약\",\"en\":\"Summary\"}>7",
                "}>}}"
            })
    void whatIsNoAlertIsMalformed(String part, String changed) {
        assertThat(text).contains(part);
        String broken = part.equals("}") ? text + changed : text.replace(part, changed);

        assertThatThrownBy(() -> AlertCodec.decode(broken))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.MALFORMED));
    }
}
