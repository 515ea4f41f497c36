package kr.chungbaek.wire.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in the words of those who write files what a YAML parser says in its own. */
final class YamlSlip {

    private static final Pattern NO_TOKEN = Pattern.compile("found character '?(.+?)'? that cannot start any token.*");
    private static final Pattern ESCAPE = Pattern.compile("found unknown escape character (.+?)\\(?.*");

    private final ConfigText file;
    private final String problem;
    private final @Nullable Mark place;
    private final @Nullable Mark begin;

    private YamlSlip(ConfigText file, MarkedYAMLException e) {
        this.file = file;
        this.problem = String.valueOf(e.getProblem());
        this.place = e.getProblemMark();
        this.begin = e.getContextMark() == null ? place : e.getContextMark();
    }

    static Problem of(ConfigText file, MarkedYAMLException e) {
        return new YamlSlip(file, e).told();
    }

    /** A character that no text may have. */
    static Problem of(ConfigText file, ReaderException e) {
        int at = Math.min(
                Math.max(0, file.text().indexOf(Character.toString(e.getCodePoint()))),
                file.text().length());
        String before = file.text().substring(0, at);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, at) + 1;
        String what = "an invisible character stands here, U+%04X".formatted(e.getCodePoint());
        return Problem.of(new Position(file.path(), line, column), what, "Remove it.");
    }

    private Problem told() {
        Matcher noToken = NO_TOKEN.matcher(problem);
        if (noToken.matches()) {
            return at(place, "no value begins with '" + noToken.group(1) + "'", "Put the whole value in quotes.");
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return at(
                    place,
                    "this colon cannot stand here",
                    "Put a text with ': ' in it in quotes, and indent the keys of one mapping alike.");
        }
        if (problem.startsWith("could not find expected ':'")) {
            return at(begin, "'" + line(begin) + "' is no key with a value", "Write 'key: value'.");
        }
        if (problem.contains("unexpected end of stream")) {
            return at(begin, "the quote that begins here has no end", "Close it.");
        }
        if (ESCAPE.matcher(problem).matches()) {
            return at(place, "a backslash means something else within double quotes", "Use single quotes.");
        }
        if (problem.startsWith("expected ',' or")) {
            return at(begin, unclosed(), "Close it, put a comma between entries, or put texts with braces in quotes.");
        }
        if (problem.contains("block sequence entries are not allowed")
                || problem.contains("sequence entries are not")) {
            return at(place, "an item of a list cannot stand here", "Begin the list on a line of its own.");
        }
        if (problem.startsWith("expected <block end>")) {
            return at(
                    place,
                    "this is indented otherwise than what stands before it",
                    "Indent what belongs together alike.");
        }
        return at(place, "this cannot be read as YAML", "Check indentation, quotes and colons here.");
    }

    private String unclosed() {
        boolean list = problem.contains("']'");
        String where = place == null
                ? ""
                : ", or something is wrong at " + (place.getLine() + 1) + ":" + (place.getColumn() + 1);
        return "the '" + (list ? "[" : "{") + "' here has no '" + (list ? "]" : "}") + "'" + where;
    }

    private String line(@Nullable Mark mark) {
        return mark == null ? "" : file.text().split("\n", -1)[mark.getLine()].strip();
    }

    private Problem at(@Nullable Mark mark, String what, String remedy) {
        Position at = mark == null
                ? Position.ofFile(file.path())
                : new Position(file.path(), mark.getLine() + 1, mark.getColumn() + 1);
        return Problem.of(at, what, remedy);
    }
}
