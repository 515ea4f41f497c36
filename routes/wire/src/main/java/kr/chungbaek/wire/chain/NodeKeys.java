package kr.chungbaek.wire.chain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Ed25519 keys of a node: the spoke signs with the private one, the hub verifies with the public one. Bouncy Castle does so
 * several times as fast as Java itself, and every batch is signed and verified.
 */
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
        Ed25519Signer signer = new Ed25519Signer();
        byte[] encoded = key.getEncoded();
        signer.init(
                true, new Ed25519PrivateKeyParameters(encoded, encoded.length - Ed25519PrivateKeyParameters.KEY_SIZE));
        byte[] signed = signed(kind, node, body);
        signer.update(signed, 0, signed.length);
        return new Envelope(kind, node, body, signer.generateSignature());
    }

    /** Whether the holder of {@code key} signed exactly this envelope. A damaged signature is simply not valid. */
    public static boolean isGenuine(Envelope envelope, PublicKey key) {
        Ed25519Signer signer = new Ed25519Signer();
        byte[] encoded = key.getEncoded();
        signer.init(
                false, new Ed25519PublicKeyParameters(encoded, encoded.length - Ed25519PublicKeyParameters.KEY_SIZE));
        byte[] signed = signed(envelope.kind(), envelope.node(), envelope.body());
        signer.update(signed, 0, signed.length);
        return signer.verifySignature(envelope.signature());
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
