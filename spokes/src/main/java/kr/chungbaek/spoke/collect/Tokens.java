package kr.chungbaek.spoke.collect;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.chungbaek.wire.record.FieldType;

/**
 * Replaces private values by keyed tokens, equal for equal values in all regions, so that the hub can match what it
 * cannot read.
 */
public final class Tokens {

    private static final String KEY_ID = "tk1:";
    private static final int BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac keyed;

    /** @param key the national key, at least 32 bytes */
    public Tokens(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the key of tokens has " + key.length + " bytes; allowed: 32 or more");
        }
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The token of a normalised value: key id and 32 hexadecimal digits. */
    String of(FieldType type, String normalised) {
        try {
            // A copy, because several feeds make tokens at once; to find and key a new one takes longer than the token.
            Mac mac = (Mac) keyed.clone();
            byte[] digest = mac.doFinal((type.label() + ":" + normalised).getBytes(StandardCharsets.UTF_8));
            return KEY_ID + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's " + ALGORITHM + " cannot be copied", e);
        }
    }
}
