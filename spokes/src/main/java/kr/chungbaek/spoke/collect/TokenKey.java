package kr.chungbaek.spoke.collect;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.TokenForm;

/** One national key of tokens, under its number. */
public final class TokenKey {

    private static final int LEAST = 32;
    private static final int BYTES = 16;
    private static final int CHECK_BYTES = 8;
    private static final String ALGORITHM = "HmacSHA256";

    private final int number;
    private final Mac keyed;

    /** @param key at least 32 bytes */
    public TokenKey(int number, byte[] key) {
        if (key.length < LEAST) {
            throw new IllegalArgumentException("the key of tokens has " + key.length + " bytes; allowed: 32 or more");
        }
        this.number = number;
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    int number() {
        return number;
    }

    /** The token of a normalised value: equal for equal values wherever the key is. */
    String token(FieldType type, String normalised) {
        return TokenForm.of(number, Arrays.copyOf(mac(type.label() + ":" + normalised), BYTES));
    }

    /** Shows whether two nodes have the same key, and nothing else of it. No value's text begins like this. */
    String check() {
        return HexFormat.of().formatHex(Arrays.copyOf(mac("check of key " + number), CHECK_BYTES));
    }

    private byte[] mac(String text) {
        try {
            // A copy, because several feeds make tokens at once; to find and key a new one takes longer than the token.
            return ((Mac) keyed.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's " + ALGORITHM + " cannot be copied", e);
        }
    }
}
