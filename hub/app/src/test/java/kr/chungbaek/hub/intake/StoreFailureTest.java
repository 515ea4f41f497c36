package kr.chungbaek.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

final class StoreFailureTest {

    @Test
    void namesThePlaceAndNeverTheContent() {
        ServerErrorMessage answer = new ServerErrorMessage(
                "SERROR\0C22001\0Mvalue too long: Hong\0DFailing row contains (Hong, 800113-1000001)\0tbank_transfer\0cpayee\0");
        RuntimeException failure =
                new DataIntegrityViolationException("COPY line 1: \"Hong\"", new PSQLException(answer));

        assertThat(StoreFailure.describe(failure)).isEqualTo("PostgreSQL error 22001 table bank_transfer column payee");
    }

    @Test
    void tellsWhereAnyOtherMistakeIs() {
        assertThat(StoreFailure.describe(new IllegalStateException("Hong")))
                .startsWith("IllegalStateException in kr.chungbaek.hub.intake.StoreFailureTest:")
                .doesNotContain("Hong");
    }
}
