package kr.chungbaek.spoke.collect.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kr.chungbaek.spoke.node.Packing;

/**
 * Unpacks files within limits: a few bytes can be made to unpack to more than any disk holds. Names inside an archive are
 * not used.
 *
 * @param mostBytes of the unpacked file
 * @param mostRatio of unpacked to packed bytes, from which on a file is not what a bank sends
 */
public record Unpacking(long mostBytes, int mostRatio) {

    /** Fixed-length lines with much blank space pack to a fiftieth; what packs to a five-hundredth is made to. */
    public static final Unpacking LIMITED = new Unpacking(16L << 30, 500);

    private static final int STEP = 64 * 1024;

    /** Small files may be as dense as they like. */
    private static final long ALWAYS_ALLOWED = 1 << 20;

    /**
     * The file to read: the packed one itself when it is not packed, otherwise {@code unpacked}.
     *
     * @throws kr.chungbaek.wire.fault.Fault BAD_LINE when it cannot be unpacked
     */
    public Path unpack(Packing packing, Path packed, Path unpacked) throws IOException {
        if (packing == Packing.NONE) {
            return packed;
        }
        try {
            if (packing == Packing.GZIP) {
                try (InputStream content = new GZIPInputStream(Files.newInputStream(packed), STEP)) {
                    copy(content, packed, unpacked);
                }
            } else {
                unzip(packed, unpacked);
            }
            return unpacked;
        } catch (ZipException | EOFException e) {
            throw Refusal.of("the file cannot be unpacked (" + packing.label() + "): " + e.getMessage());
        }
    }

    private void unzip(Path packed, Path unpacked) throws IOException {
        try (ZipFile archive = new ZipFile(packed.toFile())) {
            List<? extends ZipEntry> files = archive.stream()
                    .filter(entry -> !entry.isDirectory())
                    .limit(2)
                    .toList();
            if (files.size() != 1) {
                throw Refusal.of("the archive holds " + (files.isEmpty() ? "no file" : "more than one file")
                        + "; allowed: exactly one");
            }
            try (InputStream content = archive.getInputStream(files.get(0))) {
                copy(content, packed, unpacked);
            }
        }
    }

    private void copy(InputStream content, Path packed, Path unpacked) throws IOException {
        long most = Math.min(mostBytes, Math.max(ALWAYS_ALLOWED, Files.size(packed) * mostRatio));
        byte[] bytes = new byte[STEP];
        long copied = 0;
        try (OutputStream file = Files.newOutputStream(unpacked)) {
            for (int read = content.read(bytes); read >= 0; read = content.read(bytes)) {
                copied += read;
                if (copied > most) {
                    throw Refusal.of("the file unpacks to more than " + most + " bytes, which is not allowed");
                }
                file.write(bytes, 0, read);
            }
        }
    }
}
