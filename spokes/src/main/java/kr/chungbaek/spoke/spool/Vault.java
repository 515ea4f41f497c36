package kr.chungbaek.spoke.spool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What tokens stand for, encrypted with a key that never leaves the node. */
final class Vault {

    private static final String KEEP = "insert into vault (token, sealed) values (?, ?) on conflict (token) do nothing";

    private static final String FIND = "select sealed from vault where token = ?";

    private static final String PAGE = """
            select token, sealed from vault where token > ? and token >= ? and token < ? order by token limit ?
            """;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final Cipher cipher;
    private final SecureRandom random;

    /** @param key 32 bytes */
    Vault(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
        try {
            // One is enough: whoever keeps or reveals holds the store.
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    /** Keeps what is not there yet, and tells what that was. */
    Map<String, String> keep(Store store, Map<String, String> secrets) throws SQLException {
        Map<String, String> met = new LinkedHashMap<>();
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            // To look first would take as long as to seal in vain, and most tokens are new.
            if (store.update(KEEP, secret.getKey(), seal(secret.getKey(), secret.getValue())) == 1) {
                met.put(secret.getKey(), secret.getValue());
            }
        }
        return met;
    }

    /** What tokens with a prefix stand for, in their order, from behind one on. */
    Map<String, String> page(Store store, String prefix, String after, int most) throws SQLException {
        Map<String, String> page = new LinkedHashMap<>();
        try (ResultSet row =
                store.prepare(PAGE, after, prefix, prefix + '\u007f', most).executeQuery()) {
            while (row.next()) {
                page.put(row.getString(1), open(row.getString(1), row.getBytes(2)));
            }
        }
        return page;
    }

    Optional<String> find(Store store, String token) throws SQLException {
        try (ResultSet row = store.prepare(FIND, token).executeQuery()) {
            return row.next() ? Optional.of(open(token, row.getBytes(1))) : Optional.empty();
        }
    }

    private byte[] seal(String token, String clear) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, token, clear.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    private String open(String token, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, nonce, token, sealed), StandardCharsets.UTF_8);
    }

    /** The token is bound to its value, so that no two rows can be exchanged. */
    private byte[] run(int mode, byte[] nonce, String token, byte[] input) {
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(token.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new SpoolException("the vault was written with another key, or was changed", e);
        }
    }
}
