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

/**
 * What tokens stand for, encrypted with a key that never leaves the node. Tokens are random, so that each new one belongs on
 * a page of its own: what is new goes to the end of a table without order, and into its place together with many others, as
 * in a log-structured merge tree. A copy in memory, which is rolled back with everything else, is looked into meanwhile.
 */
final class Vault {

    private static final String MEMORY = """
            create temp table if not exists recent (token text primary key, sealed blob not null) without rowid
            """;

    private static final String LOAD = """
            insert into temp.recent (token, sealed) select token, sealed from vault_recent where true
            on conflict (token) do nothing
            """;

    private static final String KEEP =
            "insert into temp.recent (token, sealed) values (?, ?) on conflict (token) do nothing";

    private static final String APPEND = "insert into vault_recent (token, sealed) values (?, ?)";

    private static final String PUT_IN_PLACE = """
            insert into vault (token, sealed) select token, sealed from temp.recent where true order by token
            on conflict (token) do nothing
            """;

    private static final String FORGET = "delete from vault_recent";

    private static final String FORGET_MEMORY = "delete from temp.recent";

    private static final String FIND = """
            select sealed from temp.recent where token = ? union all select sealed from vault where token = ? limit 1
            """;

    private static final String PAGE = """
            select token, sealed from vault where token > ? and token >= ? and token < ? order by token limit ?
            """;

    /** Some 20 MB outside Java's heap. */
    static final int MOST_RECENT = 200_000;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final Cipher cipher;
    private final SecureRandom random;
    private final int mostRecent;
    private long recent;

    /**
     * @param key 32 bytes
     * @param mostRecent so many tokens wait until they are put in their places
     */
    Vault(byte[] key, SecureRandom random, int mostRecent) {
        this.mostRecent = mostRecent;
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
        try {
            // One is enough: whoever keeps or reveals holds the store.
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    /** Before anything else. */
    void open(Store store) throws SQLException {
        store.update(MEMORY);
        recent = store.update(LOAD);
    }

    /** Keeps what has not been kept lately, and tells what that was. */
    Map<String, String> keep(Store store, Map<String, String> secrets) throws SQLException {
        Map<String, String> met = new LinkedHashMap<>();
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            // To look first would take as long as to seal in vain, and most tokens are new.
            byte[] sealed = seal(secret.getKey(), secret.getValue());
            if (store.update(KEEP, secret.getKey(), sealed) == 1) {
                store.update(APPEND, secret.getKey(), sealed);
                met.put(secret.getKey(), secret.getValue());
            }
        }
        recent += met.size();
        if (recent >= mostRecent) {
            putInPlace(store);
        }
        return met;
    }

    /** In the order of tokens: what belongs on one page is written at once. */
    private void putInPlace(Store store) throws SQLException {
        store.update(PUT_IN_PLACE);
        store.update(FORGET);
        store.update(FORGET_MEMORY);
        // Too few if this is rolled back; then it is done once more than needed, later.
        recent = 0;
    }

    /** What tokens with a prefix stand for, in their order, from behind one on. */
    Map<String, String> page(Store store, String prefix, String after, int most) throws SQLException {
        putInPlace(store);
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
        try (ResultSet row = store.prepare(FIND, token, token).executeQuery()) {
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
