package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import kr.chungbaek.spoke.TestingBankFile;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.wire.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {

    private static final String NAME = "TRN_20260619_01.dat";

    @TempDir
    Path folder;

    private final LayoutSource.FixedFile layout = (LayoutSource.FixedFile)
            TestingFeeds.feed("bank-transfers").layout().source();
    private final TestingBankFile file =
            TestingBankFile.of("20260619").transfer("K-1", 5, "홍길동").transfer("K-2", 7, "김철수");

    @Test
    void aWholeFileClosesItsDay() throws IOException {
        assertThat(check(NAME, file.bytes())).isEqualTo(LocalDate.of(2026, 6, 19));
    }

    @Test
    void windowsLineEndsAreTheSame() throws IOException {
        String text = new String(file.bytes(), TestingBankFile.MS949).replace("\n", "\r\n");

        assertThat(check(NAME, text.getBytes(TestingBankFile.MS949))).isEqualTo(LocalDate.of(2026, 6, 19));
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        byte[] whole = file.bytes();

        for (int length = 0; length < whole.length - 1; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> check(NAME, part)).isInstanceOf(Fault.class);
        }
    }

    @Test
    void whatTheTrailerSaysMustBeTrue() {
        assertRefused(NAME, file.bytes(3, 12), "the trailer counts 3 lines, but there are 2");
        assertRefused(NAME, file.bytes(2, 13), "the trailer's sum is 13, that of the lines 12");
    }

    @Test
    void nameAndHeaderMustBeOfOneDay() {
        assertRefused("TRN_20260620_01.dat", file.bytes(), "the header is of 2026-06-19, the name of 2026-06-20");
        assertRefused("TRN_20261319_01.dat", file.bytes(), "not a date");
    }

    @Test
    void aBadLineDoesNotMakeTheFileBad() throws IOException {
        byte[] bytes = TestingBankFile.of("20260619")
                .transfer("K-1", 5, "홍길동")
                .cut("K-2")
                .bytes();

        assertThat(check(NAME, bytes)).isEqualTo(LocalDate.of(2026, 6, 19));
    }

    private void assertRefused(String name, byte[] bytes, String why) {
        assertThatThrownBy(() -> check(name, bytes)).isInstanceOf(Fault.class).hasMessageContaining(why);
    }

    private LocalDate check(String name, byte[] bytes) throws IOException {
        Path local = Files.write(folder.resolve("local"), bytes);
        return new FileCheck(layout).day(name, local);
    }
}
