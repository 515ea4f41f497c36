package kr.chungbaek.scenario.compile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.chungbaek.scenario.compile.Word.Kind;
import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.wire.problem.Problems;

/** What can be told of an expression by its words alone, before it is parsed. */
final class WordCheck {

    private final Expression expression;
    private final List<Word> words;
    private final Problems problems;

    WordCheck(Expression expression, List<Word> words, Problems problems) {
        this.expression = expression;
        this.words = words;
        this.problems = problems;
    }

    /** Whether nothing is wrong; else {@code problems} tell the first mistake. */
    boolean passes() {
        for (int index = 0; index < words.size(); index++) {
            Optional<Complaint> complaint = complaint(index);
            if (complaint.isPresent()) {
                problems.add(
                        expression.at(words.get(index).start()),
                        complaint.get().what(),
                        complaint.get().remedy());
                return false;
            }
        }
        return true;
    }

    private record Complaint(String what, String remedy) {}

    private Optional<Complaint> complaint(int index) {
        Word word = words.get(index);
        String written = word.of(expression.text());
        if (word.is(Kind.UNCLOSED)) {
            return told("the quote that begins here has no end", "Close it.");
        }
        if (word.is(Kind.NUMBER) && ForeignSigns.isFullWidth(written.charAt(0))) {
            return told("'" + written + "' is in full width", ForeignSigns.HALF_WIDTH);
        }
        if (word.is(Kind.NUMBER) && written.matches("\\d{31,}(\\.\\d+)?")) {
            return told("'" + written + "' is too large a number", "Write one of 30 digits at most.");
        }
        if (word.is(Kind.NUMBER) && !written.matches("\\d+(\\.\\d+)?")) {
            // A number with an exponent would be a binary fraction, and no money goes through those.
            return told("'" + written + "' is not a plain number", "Write it out, as in 1500000 or 0.028.");
        }
        if (word.is(Kind.NAME) && written.equalsIgnoreCase("select")) {
            return told("a rule has no queries of its own", "Name the records under 'related' and count or sum them.");
        }
        if (word.is(Kind.SYMBOL) && beginsComment(word)) {
            return told("a comment of SQL begins here", "Write comments behind '#' on lines of their own.");
        }
        if (word.is(Kind.SYMBOL)) {
            Optional<Complaint> foreign = ForeignSigns.at(expression.text(), word.start())
                    .map(sign -> new Complaint(sign.what(), sign.remedy()));
            if (foreign.isPresent()) {
                return foreign;
            }
        }
        if (word.is(Kind.NAME)
                && written.equalsIgnoreCase("interval")
                && index + 1 < words.size()
                && words.get(index + 1).is(Kind.TEXT)) {
            return told("a span of time is not written so", "Write days(n), hours(n) or months(n).");
        }
        if (word.is(Kind.NAME) && written.equalsIgnoreCase("if")) {
            return told("'if' is no word of this language", "Write case when … then … else … end.");
        }
        return index + 1 < words.size() && word.is(Kind.NAME)
                ? literal(written, words.get(index + 1))
                : Optional.empty();
    }

    private boolean beginsComment(Word word) {
        String text = expression.text();
        return text.startsWith("--", word.start()) || text.startsWith("/*", word.start());
    }

    private Optional<Complaint> literal(String type, Word next) {
        if (!next.is(Kind.TEXT)) {
            return Optional.empty();
        }
        String quoted = next.of(expression.text());
        return isOnCalendar(type.toLowerCase(Locale.ROOT), quoted.substring(1, quoted.length() - 1))
                ? Optional.empty()
                : told(
                        type + " " + quoted + " is not on the calendar",
                        "Write date '2026-01-31' or timestamp '2026-01-31 09:00:00'.");
    }

    private static boolean isOnCalendar(String type, String text) {
        try {
            switch (type) {
                case "date" -> LocalDate.parse(text);
                case "timestamp" -> LocalDateTime.parse(text.replace(' ', 'T'));
                default -> {
                    return true;
                }
            }
            return !text.contains("T");
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<Complaint> told(String what, String remedy) {
        return Optional.of(new Complaint(what, remedy));
    }
}
