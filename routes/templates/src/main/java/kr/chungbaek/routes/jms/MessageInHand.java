package kr.chungbaek.routes.jms;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a message in hand until it is stored. A roll-back counts as an attempt, and after a few of them a broker gives
 * the message up, long before a full disk has room again. A broker that is not ours cannot be told otherwise.
 */
public final class MessageInHand {

    private static final Logger LOG = LoggerFactory.getLogger(MessageInHand.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Class<? extends RuntimeException> passing;
    private final Duration firstPause;
    private final Duration longestPause;

    /** @param passing what a store throws that may work again later; everything else goes its own way at once */
    public MessageInHand(Class<? extends RuntimeException> passing) {
        this(passing, FIRST_PAUSE, LONGEST_PAUSE);
    }

    MessageInHand(Class<? extends RuntimeException> passing, Duration firstPause, Duration longestPause) {
        this.passing = passing;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    /**
     * Runs {@code work} until it succeeds, with growing pauses. When the process goes down meanwhile, the message goes
     * back once, and the route takes no other.
     */
    public void until(Exchange exchange, Runnable work) {
        Duration pause = firstPause;
        for (int failed = 0; ; failed++) {
            try {
                work.run();
                if (failed > 0) {
                    LOG.info("message stored after all route={} failed={}", exchange.getFromRouteId(), failed);
                }
                return;
            } catch (RuntimeException e) {
                if (!passing.isInstance(e)) {
                    throw e;
                }
                if (failed == 0) {
                    LOG.warn("message kept in hand route={} why={}", exchange.getFromRouteId(), e.getMessage());
                }
                waitOrGiveBack(exchange, pause, e);
            }
            pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
        }
    }

    private static void waitOrGiveBack(Exchange exchange, Duration pause, RuntimeException cause) {
        long until = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0; left = until - System.nanoTime()) {
            if (goesDown(exchange)) {
                takeNoMore(exchange);
                throw cause;
            }
            LockSupport.parkNanos(Math.min(left, LOOK_EVERY.toNanos()));
        }
    }

    private static boolean goesDown(Exchange exchange) {
        ServiceStatus status = exchange.getContext().getStatus();
        return status.isStopping()
                || status.isStopped()
                || Thread.currentThread().isInterrupted();
    }

    /** The broker would deliver the same message at once and again, and count, until the consumer is closed. */
    private static void takeNoMore(Exchange exchange) {
        Route route = exchange.getContext().getRoute(exchange.getFromRouteId());
        if (route != null) {
            ServiceHelper.suspendService(route.getConsumer());
        }
    }
}
