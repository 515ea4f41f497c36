package kr.chungbaek.spoke.spool;

import static kr.chungbaek.spoke.spool.Transfers.collected;
import static kr.chungbaek.spoke.spool.Transfers.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import kr.chungbaek.spoke.spool.SpoolFile.Reach;
import kr.chungbaek.wire.chain.NodeKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolCopiesTest {

    private static final KeyPair KEYS = NodeKeys.generate();

    @TempDir
    Path folder;

    @Test
    void aCopyHoldsWhatWasCommittedWhenItWasMade() {
        try (Spool spool = TestingSpool.open(folder, KEYS)) {
            spool.take(collected(transfer("T-1", 1)));
            spool.acknowledged(spool.chain().frontier(), "hub-1");
            spool.take(collected(transfer("T-2", 1)));
            Path copy = new SpoolCopies(spool, folder).make();
            spool.take(collected(transfer("T-3", 1)));

            assertThat(new SpoolFile(copy).reach()).isEqualTo(new Reach(1, 2, 1));
            assertThat(spool.chain().frontier().sequence()).isEqualTo(3);
        }
    }

    @Test
    void aCopyIsASpoolThatGoesOn(@TempDir Path elsewhere) throws IOException {
        try (Spool spool = TestingSpool.open(folder, KEYS)) {
            spool.take(collected(transfer("T-1", 1)));
            Files.move(new SpoolCopies(spool, folder).make(), elsewhere.resolve("spool.db"));
        }

        try (Spool spool = TestingSpool.open(elsewhere, KEYS)) {
            spool.take(collected(transfer("T-1", 1)));
            spool.take(collected(transfer("T-2", 1)));

            assertThat(TestingSpool.entries(spool, KEYS)).hasSize(2);
        }
    }

    @Test
    void aCopyIsForTheSpokesUserOnlyAndReplacesOneThatWasLeft() throws IOException {
        try (Spool spool = TestingSpool.open(folder, KEYS)) {
            SpoolCopies copies = new SpoolCopies(spool, folder);
            copies.make();
            spool.take(collected(transfer("T-1", 1)));
            Path copy = copies.make();

            assertThat(new SpoolFile(copy).reach().sequence()).isEqualTo(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void noCopyIsMadeThatWouldFillTheDisk() {
        Room room = new Room(() -> 1_000_000, 999_999);
        try (Spool spool = TestingSpool.open(folder, KEYS, Epoch.of(1), room)) {
            SpoolCopies copies = new SpoolCopies(spool, folder);

            assertThatThrownBy(copies::make).isInstanceOf(SpoolException.class).hasMessageContaining("Make room");
        }
    }

    @Test
    void aSpoolOnWhichASpokeWorksIsLeftAlone() {
        try (Spool spool = TestingSpool.open(folder, KEYS)) {
            SpoolFile file = new SpoolFile(folder.resolve("spool.db"));

            assertThat(file.isInUse()).isTrue();
            assertThatThrownBy(file::reach).isInstanceOf(SpoolException.class).hasMessageContaining("locked");
            assertThat(spool.chain().frontier().sequence()).isZero();
        }
    }

    @Test
    void damageIsFound() throws IOException {
        try (Spool spool = TestingSpool.open(folder, KEYS)) {
            spool.take(collected(transfer("T-1", 1)));
        }
        Path file = folder.resolve("spool.db");
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(4096);
            damaged.write(new byte[8192]);
        }

        assertThatThrownBy(() -> new SpoolFile(file).reach()).isInstanceOf(SpoolException.class);
        assertThat(new SpoolFile(file).isInUse()).isFalse();
    }
}
