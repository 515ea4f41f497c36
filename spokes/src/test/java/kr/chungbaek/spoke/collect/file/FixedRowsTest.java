package kr.chungbaek.spoke.collect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.TestingBankFile;
import kr.chungbaek.spoke.TestingBankFormat;
import kr.chungbaek.spoke.node.FileFormat;
import kr.chungbaek.spoke.node.Slice;
import kr.chungbaek.wire.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedRowsTest {

    /** Syllables that Java's EUC-KR does not know. */
    private static final String RARE = "뷁쀼똠";

    @TempDir
    Path folder;

    private TestingRows rows;
    private final TestingBankFile file =
            TestingBankFile.of("20260619").transfer("K-1", 5, "홍길동").transfer("K-2", 7, "김철수");

    @BeforeEach
    void layout() throws IOException {
        rows = TestingRows.of(TestingBankFormat.FIXED, folder);
    }

    @Test
    void areCutByBytes() throws IOException {
        assertThat(rows.columns(file.bytes()).get(0))
                .containsEntry("payee", "홍길동              ")
                .containsEntry("staff_no", "S-0001      ")
                .containsEntry("memo", " ".repeat(40));
    }

    @Test
    void areReadAsMs949WhereJavasEucKrWouldDestroyThem() throws IOException {
        byte[] bytes = RARE.getBytes(TestingBankFile.MS949);
        byte[] rare = TestingBankFile.of("20260619").transfer("K-1", 5, RARE).bytes();

        assertThat(rows.columns(rare).get(0).get("payee").strip()).isEqualTo(RARE);
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
        byte[] bytes = TestingBankFile.of("20260619").broken("K-1", 5).bytes();

        assertThatThrownBy(() -> rows.columns(bytes))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("column 'payee' (bytes 99 to 118) is not text in x-windows-949");
    }

    @Test
    void halfASyllableAtTheEndOfAColumnIsTold() {
        byte[] bytes = TestingBankFile.of("20260619").transfer("K-1", 5, "가").bytes();
        bytes[161 + 117] = bytes[161 + 98];

        assertThatThrownBy(() -> rows.columns(bytes)).isInstanceOf(Fault.class);
    }

    @Test
    void windowsLineEndsAreTheSame() throws IOException {
        String text = new String(file.bytes(), TestingBankFile.MS949).replace("\n", "\r\n");

        assertThat(rows.columns(text.getBytes(TestingBankFile.MS949))).hasSize(2);
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        byte[] whole = file.bytes();

        for (int length = 0; length < whole.length - 1; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> rows.read(part)).isInstanceOf(Fault.class);
        }
    }

    @Test
    void whatTheTrailerSaysMustBeTrue() {
        assertRefused(file.bytes(3, 12), "the trailer counts 3 rows, but there are 2");
        assertRefused(file.bytes(2, 13), "the trailer's sum is 13, that of the rows 12");
    }

    @Test
    void nameAndHeaderMustBeOfOneDay() {
        assertRefused(TestingBankFile.of("20260620").bytes(), "the header is of 2026-06-20, the name of 2026-06-19");
    }

    @Test
    void aBadLineDoesNotMakeTheFileBad() throws IOException {
        byte[] bytes = TestingBankFile.of("20260619")
                .transfer("K-1", 5, "홍길동")
                .cut("K-2")
                .bytes();

        assertThat(rows.read(bytes)).hasSize(2);
    }

    @Test
    void linesWithoutHeaderMarkAndTrailerAreRowsFromTheFirstToTheLast() throws IOException {
        FileFormat.Fixed plain = new FileFormat.Fixed(
                TestingBankFile.MS949, 4, Optional.empty(), "", Map.of("no", new Slice(1, 4)), Optional.empty());
        Path content = Files.writeString(folder.resolve("plain"), "0001\n0002\n");

        try (FileRows all = FileRows.open(plain, content, LocalDate.of(2026, 6, 19))) {
            assertThat(all.next().orElseThrow().columns()).containsEntry("no", "0001");
            assertThat(all.next().orElseThrow().columns()).containsEntry("no", "0002");
            assertThat(all.next()).isEmpty();
        }
    }

    private void assertRefused(byte[] bytes, String why) {
        assertThatThrownBy(() -> rows.read(bytes)).isInstanceOf(Fault.class).hasMessageContaining(why);
    }
}
