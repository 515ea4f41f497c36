package kr.chungbaek.spoke.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MaskedSampleTest {

    private static final Charset MS949 = Charset.forName("x-windows-949");

    @Test
    void showsTheFormAndNotTheContentUnderARulerOfBytes() {
        byte[] line = "DK-12 홍길동 801301-1000001".getBytes(MS949);

        assertThat(MaskedSample.of(line, MS949))
                .containsExactly(
                        "         1         2         ".stripTrailing(),
                        "123456789012345678901234567",
                        "AA-99 가가가 999999-9999999");
    }

    @Test
    void bytesThatAreNoTextAreDotsAndKeepTheirPlace() {
        byte[] line = {'A', (byte) 0xC0, ' ', (byte) 0xFF, '7', 0, 'b'};

        assertThat(MaskedSample.of(line, MS949)).containsExactly("", "1234567", "A· ·9·a");
    }

    @Test
    void aLongItemIsCutAndSaysHowLongItIs() {
        byte[] line = "x".repeat(500).getBytes(StandardCharsets.UTF_8);

        assertThat(MaskedSample.of(line, StandardCharsets.UTF_8).get(2)).isEqualTo("a".repeat(200) + " … 500 bytes");
    }

    @Test
    void lettersOfThreeBytesStayUnderTheirRuler() {
        byte[] line = "가7".getBytes(StandardCharsets.UTF_8);

        assertThat(MaskedSample.of(line, StandardCharsets.UTF_8)).containsExactly("", "1234", "가 9");
    }
}
