package kr.chungbaek.spoke;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import kr.chungbaek.routes.enrolment.NationalKeys;
import kr.chungbaek.spoke.collect.TokenKey;
import kr.chungbaek.spoke.collect.Tokens;
import kr.chungbaek.wire.problem.Problems;

/** Reads the national keys of tokens: the one in use, and the next beside it while keys are changed. */
final class TokenKeyReader {

    private static final String SETTING = "token-key";
    private static final int BYTES = 32;

    private final SpokeSettings settings;
    private final Problems problems;

    TokenKeyReader(SpokeSettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** Nothing when {@code problems} tell why. */
    Optional<Tokens> read() {
        Path first = settings.path(SETTING);
        SortedMap<Integer, Path> files = NationalKeys.beside(first);
        if (files.isEmpty()) {
            settings.line(SETTING, first);
            return Optional.empty();
        }
        int held = files.firstKey();
        if (files.size() > 2 || files.lastKey() > held + 1) {
            problems.add(
                    settings.at(SETTING),
                    "keys " + files.keySet() + " are there",
                    "Leave the key in use, and beside it at most the next one.");
            return Optional.empty();
        }
        List<TokenKey> keys = new ArrayList<>();
        files.forEach((number, file) -> key(number, file).ifPresent(keys::add));
        return keys.size() < files.size()
                ? Optional.empty()
                : Optional.of(new Tokens(keys.get(0), keys.stream().skip(1).findFirst()));
    }

    private Optional<TokenKey> key(int number, Path file) {
        String text = settings.line(SETTING, file);
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length >= BYTES) {
                return Optional.of(new TokenKey(number, key));
            }
            String what = "the key in '" + file + "' has " + key.length + " bytes";
            problems.add(settings.at(SETTING), what, "Give 32 bytes in Base64.");
        } catch (IllegalArgumentException e) {
            problems.add(settings.at(SETTING), "'" + file + "' is not Base64", "Copy the national key again.");
        }
        return Optional.empty();
    }
}
