package kr.chungbaek.hub.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How values look on a page. */
final class Shown {

    private static final String TOKEN = "tk1:";
    private static final int TOKEN_LETTERS = 8;
    private static final Pattern TOKENS = Pattern.compile("tk1:[0-9a-f]{8,}");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Seoul"));

    private Shown() {}

    static String won(@Nullable Long amount) {
        return amount == null ? "" : String.format(Locale.ROOT, "%,d", amount);
    }

    static String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    static String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    /** How long something has been open, in the largest whole unit. */
    static String age(OffsetDateTime since, Clock clock) {
        Duration age = Duration.between(since, OffsetDateTime.now(clock));
        if (age.toDays() > 0) {
            return age.toDays() + "일 d";
        }
        return age.toHours() > 0 ? age.toHours() + "시간 h" : Math.max(0, age.toMinutes()) + "분 min";
    }

    /** A condition with whatever tokens stand in it cut short. */
    static String condition(String condition) {
        return TOKENS.matcher(condition).replaceAll(found -> Matcher.quoteReplacement(value(found.group())));
    }

    /** A token is long and says nothing; its beginning is enough to see that two are equal. */
    static String value(String value) {
        if (!value.startsWith(TOKEN)) {
            return value;
        }
        int end = Math.min(value.length(), TOKEN.length() + TOKEN_LETTERS);
        return "가림 hidden " + value.substring(TOKEN.length(), end);
    }
}
