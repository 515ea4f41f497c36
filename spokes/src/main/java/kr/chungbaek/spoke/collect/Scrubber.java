package kr.chungbaek.spoke.collect;

import java.util.regex.Pattern;

/** Takes resident numbers out of texts that are not meant to hold any. */
final class Scrubber {

    /** Month and day keep other numbers of thirteen digits whole; month 13 is what synthetic numbers use. */
    private static final Pattern RESIDENT_NUMBER =
            Pattern.compile("(?<!\\d)\\d{2}(?:0[1-9]|1[0-3])(?:0[1-9]|[12]\\d|3[01])-?[1-8]\\d{6}(?!\\d)");

    private static final int DIGITS = 13;

    private Scrubber() {}

    static String scrub(String text) {
        return mayHoldOne(text) ? RESIDENT_NUMBER.matcher(text).replaceAll("******-*******") : text;
    }

    /** Most texts have too few digits to hold any, and need not be searched. */
    private static boolean mayHoldOne(String text) {
        int digits = 0;
        for (int index = 0; index < text.length() && digits < DIGITS; index++) {
            if (text.charAt(index) >= '0' && text.charAt(index) <= '9') {
                digits++;
            }
        }
        return digits == DIGITS;
    }
}
