package kr.chungbaek.spoke.spool;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whose spool it is.
 *
 * @param key signs the batches
 */
public record SpoolIdentity(String node, PrivateKey key) {

    /** The key of the vault, which follows from the node's own key: there is no second secret to lose. */
    byte[] vaultKey() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(("vault of " + node).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
