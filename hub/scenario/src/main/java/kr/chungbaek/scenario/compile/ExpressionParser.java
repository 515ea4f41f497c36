package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.compile.Word.Kind;
import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.wire.problem.Problems;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.validate.SqlConformanceEnum;

/** From text to syntax tree. Calcite's lists of expected tokens stay here; people are told the word that does not fit. */
final class ExpressionParser {

    private static final SqlParser.Config CONFIG = SqlParser.config()
            .withQuoting(Quoting.BACK_TICK)
            .withUnquotedCasing(Casing.UNCHANGED)
            .withQuotedCasing(Casing.UNCHANGED)
            .withCaseSensitive(true)
            .withConformance(SqlConformanceEnum.BABEL);

    private final Expression expression;
    private final Problems problems;

    private ExpressionParser(Expression expression, Problems problems) {
        this.expression = expression;
        this.problems = problems;
    }

    static Optional<SqlNode> parse(Expression expression, Problems problems) {
        return new ExpressionParser(expression, problems).parse();
    }

    private Optional<SqlNode> parse() {
        String text = expression.text();
        List<Word> words = Words.of(text);
        if (!closed(words) || !exact(words) || !free(words)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    SqlParser.create(HiddenNames.hide(text, words), CONFIG).parseExpression());
        } catch (SqlParseException e) {
            tell(e, words);
            return Optional.empty();
        }
    }

    private boolean closed(List<Word> words) {
        Optional<Word> open =
                words.stream().filter(word -> word.is(Kind.UNCLOSED)).findFirst();
        open.ifPresent(word ->
                problems.add(expression.at(word.start()), "the quote that begins here has no end", "Close it."));
        return open.isEmpty();
    }

    /** A number with an exponent would be a binary fraction, and no money goes through those. */
    private boolean exact(List<Word> words) {
        Optional<Word> wrong = words.stream()
                .filter(word -> word.is(Kind.NUMBER))
                .filter(word -> !word.of(expression.text()).matches("\\d+(\\.\\d+)?"))
                .findFirst();
        wrong.ifPresent(word -> problems.add(
                expression.at(word.start()),
                "'" + word.of(expression.text()) + "' is not a plain number",
                "Write it out, as in 1500000 or 0.028."));
        return wrong.isEmpty();
    }

    private boolean free(List<Word> words) {
        Optional<Word> query = words.stream()
                .filter(word -> word.is(Kind.NAME) && word.of(expression.text()).equalsIgnoreCase("select"))
                .findFirst();
        query.ifPresent(word -> problems.add(
                expression.at(word.start()),
                "a rule has no queries of its own",
                "Name the records under 'related' and count or sum them."));
        return query.isEmpty();
    }

    private void tell(SqlParseException e, List<Word> words) {
        String text = expression.text();
        SqlParserPos place = e.getPos();
        int from = place == null ? 0 : new SourceText(expression).start(place);
        if (String.valueOf(e.getMessage()).contains("literal '")) {
            problems.add(
                    expression.at(from),
                    "'" + text.substring(from) + "' has no such day or time",
                    "Write date '2026-01-31' or timestamp '2026-01-31 09:00:00'.");
            return;
        }
        Optional<Word> word =
                words.stream().filter(each -> each.start() >= from).findFirst();
        if (word.isEmpty() || String.valueOf(e.getMessage()).startsWith("Encountered \"<EOF>")) {
            problems.add(
                    expression.at(text.length()), "the expression '" + text + "' ends too early", unbalanced(words));
            return;
        }
        Word unfit = word.get();
        boolean last = words.indexOf(unfit) == words.size() - 1;
        String what = "'" + unfit.of(text) + "' does not fit here";
        problems.add(
                expression.at(unfit.start()),
                what,
                last ? "Something is missing behind or before it." : "Check the words before and behind it.");
    }

    private String unbalanced(List<Word> words) {
        long open = words.stream()
                .filter(word -> word.of(expression.text()).equals("("))
                .count();
        long closed = words.stream()
                .filter(word -> word.of(expression.text()).equals(")"))
                .count();
        return open > closed ? "Close the parenthesis." : "Complete it.";
    }
}
