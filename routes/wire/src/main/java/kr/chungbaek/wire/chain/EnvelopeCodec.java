package kr.chungbaek.wire.chain;

import kr.chungbaek.wire.avro.AvroReader;
import kr.chungbaek.wire.avro.AvroWriter;
import kr.chungbaek.wire.fault.Fault;

/** Envelopes as bytes: Avro's single-object encoding of the schema in {@code envelope.avsc}, which lies beside this. */
public final class EnvelopeCodec {

    /** CRC-64-AVRO of the schema. */
    static final long FINGERPRINT = 3396548270878784858L;

    private static final int SIGNATURE_LENGTH = 64;

    private EnvelopeCodec() {}

    public static byte[] encode(Envelope envelope) {
        if (envelope.signature().length != SIGNATURE_LENGTH) {
            throw new IllegalArgumentException("an Ed25519 signature has 64 bytes");
        }
        AvroWriter out = new AvroWriter(FINGERPRINT);
        out.writeLong(envelope.kind().ordinal());
        out.writeText(envelope.node());
        out.writeBytes(envelope.body());
        out.writeFixed(envelope.signature());
        return out.finish();
    }

    /** @throws Fault MALFORMED when the bytes are not exactly one envelope */
    public static Envelope decode(byte[] bytes) {
        AvroReader in = new AvroReader("an envelope", bytes, FINGERPRINT);
        Envelope.Kind[] kinds = Envelope.Kind.values();
        Envelope envelope = new Envelope(
                kinds[in.readInt("the kind", 0, kinds.length - 1)],
                node(in),
                in.readBytes(),
                in.readFixed(SIGNATURE_LENGTH));
        in.finish();
        return envelope;
    }

    /** A region's name only: a line break in it would make two envelopes with one signature. */
    private static String node(AvroReader in) {
        String node = in.readText();
        if (!node.matches("[a-z][a-z0-9-]{0,39}")) {
            throw in.malformed("names a node that cannot be a region");
        }
        return node;
    }
}
