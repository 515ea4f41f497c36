package kr.chungbaek.routes.control;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import kr.chungbaek.routes.enrolment.PrivateFile;

/**
 * What an operator's command shows to a hub or a spoke: whoever can read its data folder may give it orders. It is new at
 * every start.
 */
public final class ControlToken {

    public static final String FILE = "control.token";

    private static final int BYTES = 32;

    private final byte[] expected;

    private ControlToken(String token) {
        this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws java.io.UncheckedIOException when it cannot be written */
    public static ControlToken write(Path folder, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        Path file = folder.resolve(FILE);
        PrivateFile.write(file, token);
        return new ControlToken(token);
    }

    public boolean isShown(String authorization) {
        return MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
    }
}
