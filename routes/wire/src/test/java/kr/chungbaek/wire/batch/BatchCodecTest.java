package kr.chungbaek.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.RandomValues;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.junit.jupiter.api.Test;

final class BatchCodecTest {

    @Test
    void everyBatchComesBackEqual() {
        RandomValues values = new RandomValues(3);
        for (int round = 0; round < 2_000; round++) {
            Batch batch = values.batch();

            assertThat(BatchCodec.decode(BatchCodec.encode(batch))).isEqualTo(batch);
        }
    }

    @Test
    void everyBeginningOfABatchIsRefused() {
        byte[] bytes = BatchCodec.encode(new RandomValues(4).batch());
        for (int length = 0; length < bytes.length; length++) {
            byte[] beginning = Arrays.copyOf(bytes, length);

            assertRefused(beginning);
        }
    }

    @Test
    void aByteTooManyIsRefused() {
        byte[] bytes = BatchCodec.encode(new RandomValues(5).batch());

        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);

        assertThatThrownBy(() -> BatchCodec.decode(longer)).hasMessage("a batch has 1 bytes too many");
    }

    @Test
    void anotherSchemaIsRefused() {
        byte[] bytes = BatchCodec.encode(new RandomValues(6).batch());

        bytes[2]++;

        assertThatThrownBy(() -> BatchCodec.decode(bytes))
                .hasMessage("a batch does not begin with the marker and fingerprint of its schema");
    }

    @Test
    void textThatIsNotUtf8IsRefusedButTheReplacementCharacterItselfIsNot() {
        Batch batch = new RandomValues(9).batch();
        Batch named = new Batch(
                "a\uFFFDb",
                batch.epoch(),
                batch.sequence(),
                batch.previous(),
                batch.sealedAt(),
                batch.declarations(),
                batch.completeness(),
                batch.load(),
                batch.snapshots());
        byte[] bytes = BatchCodec.encode(named);

        assertThat(BatchCodec.decode(bytes)).isEqualTo(named);
        bytes[12] = (byte) 0xFF;
        assertThatThrownBy(() -> BatchCodec.decode(bytes)).hasMessage("a batch holds a text that is not UTF-8");
    }

    @Test
    void halfOfASurrogatePairIsNotSent() {
        Entry entry = new Entry(Operation.PUT, "41110", List.of("a\uD83C"));
        Batch batch = new RandomValues(10).batch();
        Load load = new Load("bank", "bank_transfer", 1, true, List.of(entry));
        Batch halved = new Batch(
                batch.node(),
                batch.epoch(),
                batch.sequence(),
                batch.previous(),
                batch.sealedAt(),
                batch.declarations(),
                batch.completeness(),
                Optional.of(load));

        assertThatThrownBy(() -> BatchCodec.encode(halved)).hasMessage("a text holds half of a surrogate pair");
    }

    @Test
    void damagedBytesAreRefusedOrAnotherBatchAndNeverAnythingElse() {
        RandomValues values = new RandomValues(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = BatchCodec.encode(values.batch());
            for (int damage = 1 + values.below(4); damage > 0; damage--) {
                bytes[10 + values.below(bytes.length - 10)] = values.bytes(1)[0];
            }

            assertRefusedOrCanonical(bytes);
        }
    }

    @Test
    void hugeCountsCostNothing() {
        byte[] bytes = BatchCodec.encode(new RandomValues(8).batch());
        for (int at = 10; at + 10 < bytes.length; at++) {
            byte[] huge = bytes.clone();
            Arrays.fill(huge, at, at + 8, (byte) 0xFF);
            huge[at + 8] = 0x7E;

            assertRefusedOrCanonical(huge);
        }
    }

    private static void assertRefused(byte[] bytes) {
        assertThatThrownBy(() -> BatchCodec.decode(bytes))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.MALFORMED));
    }

    private static void assertRefusedOrCanonical(byte[] bytes) {
        try {
            Batch batch = BatchCodec.decode(bytes);
            assertThat(BatchCodec.decode(BatchCodec.encode(batch))).isEqualTo(batch);
        } catch (Fault fault) {
            assertThat(fault.code()).isEqualTo(FaultCode.MALFORMED);
        }
    }
}
