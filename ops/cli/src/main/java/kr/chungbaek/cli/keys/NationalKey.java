package kr.chungbaek.cli.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.SortedMap;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.routes.enrolment.NationalKeys;
import kr.chungbaek.routes.enrolment.PrivateFile;

/** The key by which all spokes make tokens. What is there is never replaced. */
public final class NationalKey {

    private static final int BYTES = 32;

    private NationalKey() {}

    /** Its file in a folder; made when it is missing. All who ask at the same time get the same key. */
    public static Path in(Path folder, SecureRandom random) {
        Path first = folder.resolve(NationalKeys.FILE);
        SortedMap<Integer, Path> there = NationalKeys.beside(first);
        return there.isEmpty() || there.firstKey() == 1 ? made(first, random) : there.get(there.firstKey());
    }

    /**
     * The file of the next key, made beside the one in use.
     *
     * @throws Refusal when there is not exactly one key
     */
    static Path next(Path folder, SecureRandom random) {
        Path first = folder.resolve(NationalKeys.FILE);
        SortedMap<Integer, Path> there = NationalKeys.beside(first);
        if (there.size() != 1) {
            throw new Refusal("cb: '" + folder + "' has keys " + there.keySet()
                    + ". The next one is made beside exactly one: in the folder where the one in use was made.");
        }
        return made(NationalKeys.file(first, there.firstKey() + 1), random);
    }

    private static Path made(Path file, SecureRandom random) {
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            random.nextBytes(key);
            PrivateFile.writeOnce(file, Base64.getEncoder().encodeToString(key) + "\n");
        }
        return file;
    }
}
