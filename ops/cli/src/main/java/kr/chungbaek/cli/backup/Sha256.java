package kr.chungbaek.cli.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of bytes on their way, and of files. */
final class Sha256 {

    private Sha256() {}

    /** Copies all of it. */
    static String copy(InputStream from, OutputStream to) throws IOException {
        DigestOutputStream hashed = new DigestOutputStream(to, digest());
        from.transferTo(hashed);
        return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    }

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
