package kr.chungbaek.cli.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import kr.chungbaek.routes.enrolment.PrivateFile;

/** The key by which all spokes make tokens. What is there is never replaced. */
public final class NationalKey {

    private static final int BYTES = 32;

    private NationalKey() {}

    /** Its file in a folder; made when it is missing. All who ask at the same time get the same key. */
    public static Path in(Path folder, SecureRandom random) {
        Path file = folder.resolve("national.token-key");
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            random.nextBytes(key);
            PrivateFile.writeOnce(file, Base64.getEncoder().encodeToString(key) + "\n");
        }
        return file;
    }
}
