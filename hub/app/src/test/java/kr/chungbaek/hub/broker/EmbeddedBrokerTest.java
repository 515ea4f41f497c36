package kr.chungbaek.hub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {

    @Test
    void anAlertIsNeverGivenUp() {
        assertThat(EmbeddedBroker.alerts("dead.jeju").getMaxDeliveryAttempts()).isEqualTo(-1);
    }
}
