package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.scenario.compile.Word.Kind;

/** Cuts an expression into words, so that names can be told from texts before Calcite sees them. */
final class Words {

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private Words(String text) {
        this.text = text;
    }

    static List<Word> of(String text) {
        Words words = new Words(text);
        while (words.at < text.length()) {
            words.next();
        }
        return List.copyOf(words.words);
    }

    private void next() {
        char first = text.charAt(at);
        if (Character.isWhitespace(first)) {
            at++;
        } else if (first == '\'') {
            closed('\'', Kind.TEXT);
        } else if (first == '`') {
            closed('`', Kind.QUOTED_NAME);
        } else if (startsName(first)) {
            add(Kind.NAME, endOfName(at));
        } else if (first == ':' && at + 1 < text.length() && startsName(text.charAt(at + 1))) {
            add(Kind.PARAMETER, endOfName(at + 1));
        } else if (Character.isDigit(first)) {
            add(Kind.NUMBER, endOfNumber());
        } else {
            add(Kind.SYMBOL, at + 1);
        }
    }

    private void add(Kind kind, int end) {
        words.add(new Word(kind, at, end));
        at = end;
    }

    private void closed(char quote, Kind kind) {
        int end = at + 1;
        while (end < text.length()) {
            if (text.charAt(end) == quote) {
                if (end + 1 < text.length() && text.charAt(end + 1) == quote) {
                    end++;
                } else {
                    add(kind, end + 1);
                    return;
                }
            }
            end++;
        }
        add(Kind.UNCLOSED, text.length());
    }

    private int endOfName(int from) {
        int end = from;
        while (end < text.length() && continuesName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Digits, dots and letters up to the next other character: {@code 0.028}, and {@code 1e3}, which is refused. */
    private int endOfNumber() {
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static boolean startsName(char character) {
        return Character.isLetter(character) || character == '_';
    }

    private static boolean continuesName(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }
}
