package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Camel's own expressions compare amounts wrongly. No route of ours compares any; a rule of the house sees to it. */
class SimpleTrapTest {

    private DefaultCamelContext camel;

    @BeforeEach
    void start() {
        camel = new DefaultCamelContext();
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void camelTakesAHundredAndAHalfForNoMoreThanAHundred() {
        BigDecimal amount = new BigDecimal("100.50");
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setHeader("amount", amount);

        boolean said = camel.resolveLanguage("simple")
                .createPredicate("${header.amount} > 100")
                .matches(exchange);

        assertThat(said).as("what the trap is").isFalse();
        assertThat(amount.compareTo(BigDecimal.valueOf(100))).isPositive();
    }
}
