package kr.chungbaek.wire.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenFormTest {

    private static final String DIGEST = "0123456789abcdef0123456789abcdef";

    @Test
    void aTokenTellsTheNumberOfItsKey() {
        assertThat(TokenForm.key("tk1:" + DIGEST)).hasValue(1);
        assertThat(TokenForm.key("tk9999:" + DIGEST)).hasValue(9999);
        assertThat(TokenForm.key(TokenForm.of(12, new byte[16]))).hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tk1:",
                ":" + DIGEST,
                "tk:" + DIGEST,
                "tk0:" + DIGEST,
                "tk01:" + DIGEST,
                "tk12345:" + DIGEST,
                "tka:" + DIGEST,
                "tx1:" + DIGEST,
                "tk1-" + DIGEST,
                "tk1:" + DIGEST + "0",
                "tk1:0123456789ABCDEF0123456789ABCDEF",
                "tk1:0123456789abcdef0123456789abcde:"
            })
    void otherTextsAreNone(String text) {
        assertThat(TokenForm.key(text)).isEmpty();
    }
}
