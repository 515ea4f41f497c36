package kr.chungbaek.spoke.collect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.chungbaek.spoke.node.Packing;
import kr.chungbaek.wire.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

    private static final byte[] CONTENT = "청백".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path packed;
    private Path unpacked;

    @BeforeEach
    void names() {
        packed = folder.resolve("packed");
        unpacked = folder.resolve("unpacked");
    }

    @Test
    void unpacksWhatIsPacked() throws IOException {
        gzip(CONTENT);
        assertThat(Files.readAllBytes(unpack(Packing.GZIP))).isEqualTo(CONTENT);

        zip("../../etc/passwd");
        assertThat(Files.readAllBytes(unpack(Packing.ZIP))).isEqualTo(CONTENT);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("packed", "unpacked");
    }

    @Test
    void whatIsNotPackedOrCutOffIsRefused() throws IOException {
        Files.write(packed, CONTENT);
        assertRefused(Packing.GZIP, "the file cannot be unpacked (gzip)");
        assertRefused(Packing.ZIP, "the file cannot be unpacked (zip)");

        gzip(noise());
        Files.write(packed, Arrays.copyOf(Files.readAllBytes(packed), 50_000));
        assertRefused(Packing.GZIP, "the file cannot be unpacked (gzip)");
    }

    @Test
    void anArchiveHoldsExactlyOneFile() throws IOException {
        zip("a", "b");
        assertRefused(Packing.ZIP, "the archive holds more than one file; allowed: exactly one");
        zip("empty/");
        assertRefused(Packing.ZIP, "the archive holds no file; allowed: exactly one");
    }

    @Test
    void aFewBytesDoNotUnpackToMoreThanAnyDiskHolds() throws IOException {
        gzip(new byte[50_000_000]);
        assertRefused(Packing.GZIP, "unpacks to more than");

        gzip(noise());
        assertThatThrownBy(() -> new Unpacking(1_000, 500).unpack(Packing.GZIP, packed, unpacked))
                .isInstanceOf(Fault.class)
                .hasMessage("the file unpacks to more than 1000 bytes, which is not allowed");
    }

    private Path unpack(Packing packing) throws IOException {
        return Unpacking.LIMITED.unpack(packing, packed, unpacked);
    }

    private void assertRefused(Packing packing, String why) {
        assertThatThrownBy(() -> unpack(packing)).isInstanceOf(Fault.class).hasMessageContaining(why);
    }

    private static byte[] noise() {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private void gzip(byte[] content) throws IOException {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(packed))) {
            file.write(content);
        }
    }

    private void zip(String... names) throws IOException {
        try (ZipOutputStream file = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (String name : names) {
                file.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    file.write(CONTENT);
                }
                file.closeEntry();
            }
        }
    }
}
