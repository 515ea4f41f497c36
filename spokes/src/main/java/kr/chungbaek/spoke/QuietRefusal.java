package kr.chungbaek.spoke;

import kr.chungbaek.wire.problem.ConfigException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** A configuration that is refused says itself what is wrong; a stack trace of the reader would only hide it. */
final class QuietRefusal implements SpringBootExceptionReporter {

    private final ConfigurableApplicationContext context;

    QuietRefusal(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof ConfigException
                && context.getEnvironment()
                        .getProperty("spring.config.name", "")
                        .equals("spoke");
    }
}
