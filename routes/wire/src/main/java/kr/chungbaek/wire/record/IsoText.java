package kr.chungbaek.wire.record;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Days and moments as texts of ISO 8601. Nearly all are written in one form, which is read and printed here digit by digit:
 * Java's formatters take twenty times as long, and every record has several.
 */
final class IsoText {

    private static final Pattern BETWEEN_DAY_AND_TIME = Pattern.compile("(?<=^\\d{4}-\\d\\d-\\d\\d) (?=\\d)");

    private static final int DAY = "2026-01-31".length();
    private static final int SECOND = "2026-01-31T09:00:00".length();
    private static final int TEN = 10;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private IsoText() {}

    /** @throws java.time.DateTimeException when the text is no day */
    static LocalDate date(String text) {
        return isDay(text) && text.length() == DAY ? day(text) : LocalDate.parse(text);
    }

    /**
     * Databases write a space where ISO 8601 has a T.
     *
     * @throws java.time.DateTimeException when the text is no moment
     */
    static LocalDateTime moment(String text) {
        if (text.length() == SECOND && isDay(text) && isTime(text)) {
            return day(text).atTime(two(text, 11), two(text, 14), two(text, 17));
        }
        return LocalDateTime.parse(BETWEEN_DAY_AND_TIME.matcher(text).replaceFirst("T"));
    }

    /** With seconds always, and as many digits behind them as are not 0. */
    static String print(LocalDateTime moment) {
        if (moment.getNano() != 0 || moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            return moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
        StringBuilder text = new StringBuilder(SECOND).append(moment.toLocalDate());
        two(text.append('T'), moment.getHour());
        two(text.append(':'), moment.getMinute());
        two(text.append(':'), moment.getSecond());
        return text.toString();
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / TEN)).append((char) ('0' + number % TEN));
    }

    private static boolean isDay(String text) {
        return text.length() >= DAY
                && areDigits(text, 0, 4)
                && text.charAt(4) == '-'
                && areDigits(text, 5, 7)
                && text.charAt(7) == '-'
                && areDigits(text, 8, DAY);
    }

    private static boolean isTime(String text) {
        return (text.charAt(DAY) == 'T' || text.charAt(DAY) == ' ')
                && areDigits(text, 11, 13)
                && text.charAt(13) == ':'
                && areDigits(text, 14, 16)
                && text.charAt(16) == ':'
                && areDigits(text, 17, SECOND);
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int index = from; index < to; index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }

    private static LocalDate day(String text) {
        return LocalDate.of(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8));
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * TEN + text.charAt(at + 1) - '0';
    }
}
