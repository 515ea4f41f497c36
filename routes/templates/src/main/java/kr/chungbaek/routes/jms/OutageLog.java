package kr.chungbaek.routes.jms;

import jakarta.jms.ExceptionListener;
import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each time that the consumers of a broker lose it, however often they try to come back. */
final class OutageLog implements ExceptionListener {

    private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);

    /** Tries that follow each other more closely belong to one outage. */
    private static final Duration ONE_OUTAGE = Duration.ofMinutes(1);

    private final String url;
    private final Clock clock;
    private Instant last = Instant.MIN;

    OutageLog(String url, Clock clock) {
        this.url = url;
        this.clock = clock;
    }

    @Override
    public synchronized void onException(JMSException cause) {
        Instant now = clock.instant();
        if (last.isBefore(now.minus(ONE_OUTAGE))) {
            LOG.warn("broker lost, trying again until it is back url={} cause={}", url, cause.getMessage());
        }
        last = now;
    }
}
