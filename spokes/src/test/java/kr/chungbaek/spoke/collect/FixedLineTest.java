package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import kr.chungbaek.spoke.TestingBankFile;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.wire.fault.Fault;
import org.junit.jupiter.api.Test;

class FixedLineTest {

    private static final String RARE = "뷁쀼똠";

    private final LayoutSource.FixedFile layout = (LayoutSource.FixedFile)
            TestingFeeds.feed("bank-transfers").layout().source();

    @Test
    void isCutByBytes() {
        assertThat(line("홍길동").columns(layout))
                .containsEntry("payee", "홍길동              ")
                .containsEntry("staff_no", "S-0001      ")
                .containsEntry("memo", " ".repeat(40));
    }

    @Test
    void isReadAsMs949WhereJavasEucKrWouldDestroyIt() {
        byte[] bytes = RARE.getBytes(TestingBankFile.MS949);

        assertThat(line(RARE).columns(layout).get("payee").strip()).isEqualTo(RARE);
        assertThatThrownBy(() -> Charset.forName("EUC-KR")
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes)))
                .isInstanceOf(CharacterCodingException.class);
        assertThat(new String(bytes, Charset.forName("EUC-KR"))).isNotEqualTo(RARE);
    }

    @Test
    void bytesThatAreNoTextAreTold() {
        FixedLine whole = line("");
        byte[] bytes = whole.bytes().clone();
        bytes[98] = (byte) 0xFF;
        FixedLine broken = new FixedLine(2, 161, bytes, bytes.length, 322);

        assertThatThrownBy(() -> broken.columns(layout))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("column 'payee' (bytes 99 to 118) is not text in x-windows-949");
    }

    @Test
    void halfASyllableAtTheEndOfAColumnIsTold() {
        byte[] bytes = line("가").bytes().clone();
        bytes[117] = bytes[98];

        assertThatThrownBy(() -> new FixedLine(2, 161, bytes, bytes.length, 322).columns(layout))
                .isInstanceOf(Fault.class);
    }

    private static FixedLine line(String payee) {
        byte[] file = TestingBankFile.of("20260619").transfer("K-1", 5, payee).bytes();
        byte[] line = Arrays.copyOfRange(file, 161, 321);
        return new FixedLine(2, 161, line, line.length, 322);
    }
}
