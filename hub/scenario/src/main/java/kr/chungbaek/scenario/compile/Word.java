package kr.chungbaek.scenario.compile;

/**
 * One piece of an expression.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 */
record Word(Kind kind, int start, int end) {

    enum Kind {
        /** A name or a word of the language. */
        NAME,
        /** {@code `end`}: a name that is also a word of the language. */
        QUOTED_NAME,
        /** {@code :days}. */
        PARAMETER,
        /** {@code 'ACQUISITION'}. */
        TEXT,
        NUMBER,
        SYMBOL,
        /** A text or quoted name without its end. */
        UNCLOSED
    }

    String of(String text) {
        return text.substring(start, end);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
