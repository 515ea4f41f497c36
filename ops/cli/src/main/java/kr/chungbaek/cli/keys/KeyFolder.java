package kr.chungbaek.cli.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import kr.chungbaek.wire.chain.NodeKeys;

/** A folder of keys: one folder per region, and the national key of tokens. What is there is never replaced. */
public final class KeyFolder {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int TOKEN_KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final SecureRandom random;

    public KeyFolder(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** The file of the key by which all spokes make tokens; made when it is missing. */
    public Path tokenKey() throws IOException {
        Files.createDirectories(folder, OWNER_FOLDER);
        byte[] key = new byte[TOKEN_KEY_BYTES];
        random.nextBytes(key);
        return make(folder.resolve("national.token-key"), Base64.getEncoder().encodeToString(key));
    }

    /** The folder of a region; its keys and password are made when they are missing. */
    public Path region(String region) throws IOException {
        Path own = Files.createDirectories(folder.resolve(region), OWNER_FOLDER);
        if (!Files.exists(own.resolve("private.key")) || !Files.exists(own.resolve("public.key"))) {
            Files.deleteIfExists(own.resolve("public.key"));
            KeyPair pair = NodeKeys.generate();
            make(own.resolve("private.key"), NodeKeys.print(pair.getPrivate()));
            make(own.resolve("public.key"), NodeKeys.print(pair.getPublic()));
        }
        make(own.resolve("broker.password"), password());
        return own;
    }

    private String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Path make(Path file, String line) throws IOException {
        if (!Files.exists(file)) {
            Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, OWNER_FILE);
            Files.writeString(unfinished, line + "\n", StandardOpenOption.SYNC);
            Files.move(unfinished, file);
        }
        return file;
    }
}
