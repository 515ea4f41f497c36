package kr.chungbaek.simulator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kr.chungbaek.simulator.source.Transfer.Direction;
import kr.chungbaek.simulator.source.Transfer.Purpose;
import org.junit.jupiter.api.Test;

final class TransferFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 19);

    @Test
    void writesEveryLineWithTheSameNumberOfBytes() {
        byte[] bytes = file("김쀼뷁").bytes();

        assertThat(bytes).hasSize(3 * (TransferFile.LINE + 1));
        assertThat(new byte[] {bytes[160], bytes[321], bytes[482]}).containsOnly('\n');
    }

    @Test
    void writesHangulThatIsOnlyInMs949() {
        byte[] line = Arrays.copyOfRange(file("김쀼뷁").bytes(), 161, 321);

        assertThat(new String(line, 98, 20, TransferFile.CHARSET)).startsWith("김쀼뷁  ");
    }

    @Test
    void endsWithCountAndSum() {
        byte[] line = Arrays.copyOfRange(file("홍길동").bytes(), 322, 482);

        assertThat(new String(line, TransferFile.CHARSET)).startsWith("T00000001000000003350000 ");
    }

    @Test
    void refusesATextThatDoesNotFit() {
        TransferFile file = file("아주아주아주긴이름입니다");

        assertThatThrownBy(file::bytes).hasMessageContaining("more than 20 bytes");
    }

    @Test
    void isNamedByDayAndNumber() {
        assertThat(file("홍길동").name()).isEqualTo("TRN_20260619_01.dat");
    }

    private static TransferFile file(String payee) {
        Transfer transfer = new Transfer(
                "K-41110-00001",
                "41110",
                "004-90000000001",
                DAY,
                Direction.D,
                3_350_000,
                Purpose.PAYROLL,
                "D-TAX",
                "S-1001",
                "202606",
                payee,
                "6월 급여");
        return new TransferFile(DAY, 1, "청백은행", List.of(transfer));
    }
}
