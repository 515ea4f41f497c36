package kr.chungbaek.wire.chain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 keys of a node: the spoke signs with the private one, the hub verifies with the public one. */
public final class NodeKeys {

    private static final String ALGORITHM = "Ed25519";

    private NodeKeys() {}

    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 15 and later have Ed25519", e);
        }
    }

    /** Wraps and signs a body. */
    public static Envelope seal(Envelope.Kind kind, String node, byte[] body, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(signed(kind, node, body));
            return new Envelope(kind, node, body, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the node's private key does not sign", e);
        }
    }

    /** Whether the holder of {@code key} signed exactly this envelope. A damaged signature is simply not valid. */
    public static boolean isGenuine(Envelope envelope, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(signed(envelope.kind(), envelope.node(), envelope.body()));
            return signature.verify(envelope.signature());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** One line of Base64 (X.509 SubjectPublicKeyInfo). */
    public static String print(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** One line of Base64 (PKCS #8). */
    public static String print(PrivateKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** @throws IllegalArgumentException when the text is no Ed25519 public key */
    public static PublicKey parsePublic(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key in Base64", e);
        }
    }

    /** @throws IllegalArgumentException when the text is no Ed25519 private key */
    public static PrivateKey parsePrivate(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key in Base64", e);
        }
    }

    private static byte[] signed(Envelope.Kind kind, String node, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 40);
        bytes.writeBytes((kind + "\n" + node + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
