package kr.chungbaek.scenario.compile;

import java.util.Map;

/** Korean particles, whose form depends on whether the word before ends in a consonant. */
final class Particle {

    private static final Map<String, String> AFTER_VOWEL = Map.of("이", "가", "은", "는", "을", "를", "과", "와", "으로", "로");

    /** The digits whose Korean names end in a consonant. */
    private static final String CLOSED_DIGITS = "013678";

    /** Of {@code 으로}, an ㄹ counts as a vowel. */
    private static final int RIEUL = 8;

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int FINALS = 28;

    private Particle() {}

    /** @param closed the form after a consonant; empty for none */
    static String after(String word, String closed) {
        String open = AFTER_VOWEL.get(closed);
        if (open == null) {
            return closed;
        }
        return endsOpen(spoken(word), closed.equals("으로")) ? open : closed;
    }

    /** What is said last: quotes are silent, and so is what stands in parentheses at the end. */
    private static String spoken(String word) {
        String text = word.strip();
        while (text.endsWith(")") && opening(text) > 0) {
            text = text.substring(0, opening(text)).strip();
        }
        return text.replaceAll("['\"’”㎡%]+$", "");
    }

    private static int opening(String text) {
        int depth = 0;
        for (int at = text.length() - 1; at >= 0; at--) {
            depth += text.charAt(at) == ')' ? 1 : text.charAt(at) == '(' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return 0;
    }

    private static boolean endsOpen(String text, boolean rieulIsOpen) {
        char last = text.isEmpty() ? '가' : text.charAt(text.length() - 1);
        if (last >= FIRST && last <= LAST) {
            int end = (last - FIRST) % FINALS;
            return end == 0 || rieulIsOpen && end == RIEUL;
        }
        // Circled numbers name the first, second, … of several sets: they are read as the digits are.
        int digit = last >= '①' && last <= '⑨' ? last - '①' + 1 : Character.digit(last, 10);
        return digit < 0 || CLOSED_DIGITS.indexOf('0' + digit) < 0;
    }
}
