package kr.chungbaek.wire.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import kr.chungbaek.wire.RandomValues;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ControlCodecTest {

    private static final String HASH = "00".repeat(32);

    private final RandomValues values = new RandomValues(1);

    @Test
    void everyHelloComesBackEqual() {
        for (int round = 0; round < 500; round++) {
            Hello.@Nullable Acknowledged acknowledged =
                    round % 2 == 0 ? null : new Hello.Acknowledged(values.text(), 1, values.below(1_000_000));
            Hello hello = new Hello(values.text(), frontier(), values.text(), acknowledged);

            assertThat(ControlCodec.decodeHello(ControlCodec.encode(hello))).isEqualTo(hello);
        }
    }

    @Test
    void everyAcknowledgementComesBackEqual() {
        for (int round = 0; round < 500; round++) {
            Acknowledgement acknowledgement =
                    new Acknowledgement(values.text(), frontier(), values.text(), values.text(), values.text(), 2);

            assertThat(ControlCodec.decodeAcknowledgement(ControlCodec.encode(acknowledgement)))
                    .isEqualTo(acknowledgement);
        }
    }

    @Test
    void aKeyFromTheFutureIsPassedOver() {
        Hello hello = decode("{'node':'jeju','frontier':{'epoch':1,'sequence':0,'hash':'" + HASH
                + "'},'nonce':'n','colour':'blue'}");

        assertThat(hello).isEqualTo(new Hello("jeju", Frontier.beginning(1), "n", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{'node':'jeju','nonce':'n'}",
                "{'frontier':{'epoch':1,'sequence':0,'hash':'HASH'},'nonce':'n'}",
                "{'node':'jeju','frontier':{'epoch':1,'hash':'HASH'},'nonce':'n'}",
                "{'node':'jeju','frontier':{'epoch':1,'sequence':0,'hash':'HASH'},'nonce':'n','acknowledged':{}}",
                "{'node':null,'frontier':{'epoch':1,'sequence':0,'hash':'HASH'},'nonce':'n'}",
                "{'node':'jeju','frontier':{'epoch':1.5,'sequence':0,'hash':'HASH'},'nonce':'n'}",
                "{'node':'jeju','frontier':{'epoch':'1','sequence':0,'hash':'HASH'},'nonce':'n'}",
                "{'node':'jeju','frontier':{'epoch':1,'sequence':0,'hash':'ABC'},'nonce':'n'}",
                "{'node':'jeju','frontier':{'epoch':1,'sequence':0,'hash':null},'nonce':'n'}",
                "{'node':'jeju','frontier':{'epoch':1,'sequence':0,'hash':'HASH'},'nonce':'n'} x",
                "{'node':'a','node':'jeju','frontier':{'epoch':1,'sequence':0,'hash':'HASH'},'nonce':'n'}"
            })
    void whatIsNoHelloIsMalformed(String text) {
        assertThatThrownBy(() -> decode(text.replace("HASH", HASH)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.MALFORMED));
    }

    private static Hello decode(String text) {
        return ControlCodec.decodeHello(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private Frontier frontier() {
        return new Frontier(1 + values.below(5), values.below(1_000_000), new Digest(values.bytes(32)));
    }
}
