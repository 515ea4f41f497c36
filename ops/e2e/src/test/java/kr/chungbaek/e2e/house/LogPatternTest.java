package kr.chungbaek.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** A name from outside may hold line ends, or a resident number (of month 13 here, which nobody has). */
final class LogPatternTest {

    private static final String HOSTILE =
            "file refused name=A\nERROR hub is down\u001b[2J 881301-1234567 8813011234567";

    static Stream<String> ours() throws IOException {
        return Stream.of(pattern("spoke.yaml"), pattern("hub.yaml"));
    }

    private static String pattern(String file) throws IOException {
        Object pattern = new YamlPropertySourceLoader()
                .load(file, new ClassPathResource(file))
                .get(0)
                .getProperty("logging.pattern.console");
        return Objects.requireNonNull(pattern, file).toString();
    }

    @Test
    void thePatternAsItComesWritesWhatItIsGiven() {
        assertThat(line("%d %-5p %c{0} %m%n").lines()).hasSizeGreaterThan(1).anyMatch(line -> line.contains("881301"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void oursWritesOneLineWithoutTheNumber(String pattern) {
        String line = line(pattern);

        assertThat(line.lines().filter(one -> one.contains("hub is down")))
                .singleElement()
                .asString()
                .contains("file refused");
        assertThat(line).doesNotContain("881301").doesNotContain("\u001b").contains("######-#######");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void norDoesACauseTellIt(String pattern) {
        LoggingEvent event = event(new IllegalStateException("row (881301-1234567, Hong)"));

        assertThat(format(pattern, event)).contains("IllegalStateException").doesNotContain("881301");
    }

    private static String line(String pattern) {
        return format(pattern, event(null));
    }

    private static LoggingEvent event(Throwable thrown) {
        LoggerContext context = new LoggerContext();
        return new LoggingEvent("here", context.getLogger("kr.chungbaek.Test"), Level.WARN, HOSTILE, thrown, null);
    }

    private static String format(String pattern, LoggingEvent event) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(new LoggerContext());
        layout.setPattern(pattern);
        layout.start();
        return layout.doLayout(event);
    }
}
