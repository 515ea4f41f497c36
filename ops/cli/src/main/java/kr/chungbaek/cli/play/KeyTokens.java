package kr.chungbaek.cli.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.chungbaek.spoke.collect.TokenKey;
import kr.chungbaek.spoke.collect.Tokens;
import kr.chungbaek.wire.record.FieldType;

/**
 * Case keys of the answer key as the hub knows them: with tokens in place of private values. The simulation's numbers of
 * people, companies and accounts look like nothing else.
 */
public final class KeyTokens {

    private static final Pattern PERSON = Pattern.compile("\\d{2}13\\d{9}|000\\d{7}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{3}-9\\d{10}|9490\\d{12}");

    private final Tokens tokens;

    private KeyTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param nationalKey the file of the key by which all spokes make tokens */
    public static KeyTokens of(Path nationalKey) throws IOException {
        byte[] key = Base64.getDecoder().decode(Files.readString(nationalKey).strip());
        return new KeyTokens(new Tokens(new TokenKey(1, key), Optional.empty()));
    }

    public String of(String caseKey) {
        List<String> parts = new ArrayList<>();
        for (String part : caseKey.split("\\|", -1)) {
            if (PERSON.matcher(part).matches()) {
                parts.add(tokens.of(part, FieldType.PERSON_ID));
            } else if (ACCOUNT.matcher(part).matches()) {
                parts.add(tokens.of(part, FieldType.ACCOUNT_NO));
            } else {
                parts.add(part);
            }
        }
        return String.join("|", parts);
    }
}
