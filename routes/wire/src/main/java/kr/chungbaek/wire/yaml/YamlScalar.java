package kr.chungbaek.wire.yaml;

import kr.chungbaek.wire.problem.Position;

/**
 * A text, number, date or truth value, as written.
 *
 * @param text the value without quotes and with folded lines joined
 * @param plain whether it stands without quotes and without a block marker
 * @param source the characters of the file from the first to the last of this value
 */
public record YamlScalar(Position at, String text, boolean plain, String source) implements YamlValue {

    /** A scalar that stands nowhere, for tests and defaults. */
    public static YamlScalar of(String text) {
        return new YamlScalar(Position.ofFile("(given)"), text, true, text);
    }

    /**
     * The place in the file of one character of {@link #text}. Folding and quoting only move white space, so the n-th
     * visible character of the value is the n-th visible character of its source.
     *
     * @param offset counted from 0; past the end means the end
     */
    public Position at(int offset) {
        int visible = visibleBefore(offset);
        int index = contentStart();
        for (int seen = 0; index < source.length(); index++) {
            if (!Character.isWhitespace(source.charAt(index)) && seen++ == visible) {
                return positionOf(index);
            }
        }
        return positionOf(source.length());
    }

    @Override
    public String kind() {
        return "'" + text + "'";
    }

    private int visibleBefore(int offset) {
        return (int) text.substring(0, Math.min(offset, text.length()))
                .chars()
                .filter(character -> !Character.isWhitespace(character))
                .count();
    }

    private int contentStart() {
        if (plain || source.isEmpty()) {
            return 0;
        }
        char first = source.charAt(0);
        if (first == '|' || first == '>') {
            int lineEnd = source.indexOf('\n');
            return lineEnd < 0 ? source.length() : lineEnd;
        }
        return 1;
    }

    private Position positionOf(int index) {
        String before = source.substring(0, index);
        int lines = (int) before.chars().filter(character -> character == '\n').count();
        int column = lines == 0 ? at.column() + index : index - before.lastIndexOf('\n');
        return new Position(at.path(), at.line() + lines, column);
    }
}
