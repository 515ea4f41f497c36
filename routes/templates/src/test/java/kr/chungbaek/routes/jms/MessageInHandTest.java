package kr.chungbaek.routes.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageInHandTest {

    private final CamelContext context = new DefaultCamelContext();
    private final Exchange exchange = new DefaultExchange(context);
    private final AtomicInteger attempts = new AtomicInteger();
    private final MessageInHand hand =
            new MessageInHand(UncheckedIOException.class, Duration.ofMillis(1), Duration.ofMillis(4));

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private void failUntil(int last) {
        if (attempts.incrementAndGet() < last) {
            throw new UncheckedIOException(new FileSystemException("no space left on device"));
        }
    }

    @Test
    void triesMoreOftenThanABrokerWouldDeliver() {
        hand.until(exchange, () -> failUntil(25));

        assertThat(attempts).hasValue(25);
    }

    @Test
    void aMistakeIsNotTriedAgain() {
        assertThatThrownBy(() -> hand.until(exchange, () -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("a mistake");
                }))
                .hasMessage("a mistake");

        assertThat(attempts).hasValue(1);
    }

    @Test
    void givesTheMessageBackWhenTheProcessGoesDown() {
        context.stop();

        assertThatThrownBy(() -> hand.until(exchange, () -> failUntil(25)))
                .hasMessageContaining("no space left on device");

        assertThat(attempts).hasValue(1);
    }
}
