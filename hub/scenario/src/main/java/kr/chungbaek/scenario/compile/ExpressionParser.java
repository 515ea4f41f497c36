package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Optional;
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
    private final List<Word> words;
    private final Problems problems;

    private ExpressionParser(Expression expression, Problems problems) {
        this.expression = expression;
        this.words = Words.of(expression.text());
        this.problems = problems;
    }

    static Optional<SqlNode> parse(Expression expression, Problems problems) {
        return new ExpressionParser(expression, problems).parse();
    }

    private Optional<SqlNode> parse() {
        if (!new WordCheck(expression, words, problems).passes()) {
            return Optional.empty();
        }
        String hidden = HiddenNames.hide(expression.text(), words);
        try {
            return Optional.of(SqlParser.create(hidden, CONFIG).parseExpression());
        } catch (SqlParseException e) {
            tell(e);
            return Optional.empty();
        }
    }

    private void tell(SqlParseException e) {
        String text = expression.text();
        SqlParserPos place = e.getPos();
        int from = place == null ? 0 : new SourceText(expression).start(place);
        Optional<Word> word =
                words.stream().filter(each -> each.start() >= from).findFirst();
        if (word.isEmpty() || String.valueOf(e.getMessage()).startsWith("Encountered \"<EOF>")) {
            problems.add(
                    expression.at(text.length()), "the expression '" + text.strip() + "' ends too early", completion());
            return;
        }
        tell(words.indexOf(word.get()));
    }

    private void tell(int index) {
        String text = expression.text();
        Word unfit = words.get(index);
        String written = unfit.of(text);
        if (index == words.size() - 1 && unfit.is(Word.Kind.SYMBOL) && !written.equals(")")) {
            problems.add(expression.at(unfit.end()), "the expression ends behind '" + written + "'", completion());
            return;
        }
        if (written.equals(")") && count(")") > count("(")) {
            problems.add(
                    expression.at(unfit.start()), "')' closes nothing", "Remove it, or open a parenthesis before.");
            return;
        }
        if (index > 0 && isValue(words.get(index - 1)) && isValue(unfit)) {
            String before = words.get(index - 1).of(text);
            problems.add(
                    expression.at(unfit.start()),
                    "something is missing between '" + before + "' and '" + written + "'",
                    "Put a comma, a comparison or 'and' between them.");
            return;
        }
        String remedy = written.equals(",")
                ? "Separate values of a function by commas; write a number without them."
                : "Check the words before and behind it.";
        problems.add(expression.at(unfit.start()), "'" + written + "' does not fit here", remedy);
    }

    /** What a value ends or begins with. */
    private boolean isValue(Word word) {
        String written = word.of(expression.text());
        return word.is(Word.Kind.SYMBOL) ? written.equals(")") : !HiddenNames.isOfLanguage(written);
    }

    private String completion() {
        return count("(") > count(")") ? "Close the parenthesis." : "Complete it.";
    }

    private long count(String symbol) {
        return words.stream()
                .filter(word -> word.of(expression.text()).equals(symbol))
                .count();
    }
}
