package kr.chungbaek.wire.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import kr.chungbaek.wire.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signature holds for one kind, one node and one body, to the bit. */
final class NodeKeysTest {

    private final KeyPair keys = NodeKeys.generate();
    private final Envelope sealed =
            NodeKeys.seal(Envelope.Kind.BATCH, "gyeonggi", "body".getBytes(StandardCharsets.UTF_8), keys.getPrivate());

    @Test
    void whatWasSealedIsGenuine() {
        assertThat(NodeKeys.isGenuine(sealed, keys.getPublic())).isTrue();
    }

    @Test
    void anotherKeyDoesNotFit() {
        assertThat(NodeKeys.isGenuine(sealed, NodeKeys.generate().getPublic())).isFalse();
    }

    @Test
    void anotherKindIsRefused() {
        assertRefused(new Envelope(Envelope.Kind.HELLO, sealed.node(), sealed.body(), sealed.signature()));
    }

    @Test
    void everyChangedBitOfTheNodeIsRefused() {
        byte[] node = sealed.node().getBytes(StandardCharsets.ISO_8859_1);
        for (int bit = 0; bit < node.length * 8; bit++) {
            String changed = new String(flipped(node, bit), StandardCharsets.ISO_8859_1);

            assertRefused(new Envelope(sealed.kind(), changed, sealed.body(), sealed.signature()));
        }
    }

    @Test
    void everyChangedBitOfTheBodyIsRefused() {
        for (int bit = 0; bit < sealed.body().length * 8; bit++) {
            byte[] changed = flipped(sealed.body(), bit);

            assertRefused(new Envelope(sealed.kind(), sealed.node(), changed, sealed.signature()));
        }
    }

    @Test
    void everyChangedBitOfTheSignatureIsRefused() {
        for (int bit = 0; bit < sealed.signature().length * 8; bit++) {
            byte[] changed = flipped(sealed.signature(), bit);

            assertRefused(new Envelope(sealed.kind(), sealed.node(), sealed.body(), changed));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 1000})
    void aSignatureOfAnotherLengthIsRefused(int length) {
        assertRefused(new Envelope(sealed.kind(), sealed.node(), sealed.body(), new byte[length]));
    }

    @Test
    void everyChangedBitOnTheWireIsRefusedOrMalformed() {
        byte[] wire = EnvelopeCodec.encode(sealed);
        for (int bit = 0; bit < wire.length * 8; bit++) {
            byte[] changed = flipped(wire, bit);

            assertThat(isAccepted(changed)).as("bit " + bit).isFalse();
        }
    }

    @Test
    void keysSurvivePrinting() {
        Envelope again = NodeKeys.seal(
                Envelope.Kind.HELLO,
                "jeju",
                new byte[] {1},
                NodeKeys.parsePrivate(NodeKeys.print(keys.getPrivate()) + "\n"));

        assertThat(NodeKeys.isGenuine(again, NodeKeys.parsePublic(NodeKeys.print(keys.getPublic()))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "MCowBQYDK2VwAyEA"})
    void whatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> NodeKeys.parsePublic(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NodeKeys.parsePrivate(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private boolean isAccepted(byte[] wire) {
        try {
            return NodeKeys.isGenuine(EnvelopeCodec.decode(wire), keys.getPublic());
        } catch (Fault fault) {
            return false;
        }
    }

    private void assertRefused(Envelope envelope) {
        assertThat(NodeKeys.isGenuine(envelope, keys.getPublic())).isFalse();
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }
}
