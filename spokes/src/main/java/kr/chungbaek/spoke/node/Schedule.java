package kr.chungbaek.spoke.node;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.scheduling.support.CronExpression;

/** When a feed is asked for news. */
public sealed interface Schedule {

    /** What may stand in a file. */
    String EXAMPLE = "a time as in 1s, 10m or 2h, or six cron fields as in \"0 30 2 * * *\"";

    /** The next time to ask, after having asked at {@code last}. */
    Instant next(Instant last);

    /** Some time after the last time. */
    record Every(Duration pause) implements Schedule {
        @Override
        public Instant next(Instant last) {
            return last.plus(pause);
        }
    }

    /** At fixed times of Korean days. */
    record At(CronExpression times) implements Schedule {
        private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

        @Override
        public Instant next(Instant last) {
            ZonedDateTime next = times.next(last.atZone(KOREA));
            return next == null ? Instant.MAX : next.toInstant();
        }
    }

    static Optional<Schedule> parse(String text) {
        Optional<Duration> pause = duration(text);
        if (pause.isPresent()) {
            return pause.filter(time -> !time.isZero()).map(Every::new);
        }
        return CronExpression.isValidExpression(text)
                ? Optional.of(new At(CronExpression.parse(text)))
                : Optional.empty();
    }

    /** A time such as 200ms, 1s, 10m, 2h or 3d. */
    static Optional<Duration> duration(String text) {
        Matcher matcher = Pattern.compile("(\\d{1,6})(ms|s|m|h|d)").matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }
}
