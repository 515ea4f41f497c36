package kr.chungbaek.hub;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps Spring from printing a stack trace for what {@link StartFailure} tells in plain words. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class QuietRefusal implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return StartFailure.reason(failure).isPresent();
    }
}
