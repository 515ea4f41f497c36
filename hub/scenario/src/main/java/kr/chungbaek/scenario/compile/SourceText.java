package kr.chungbaek.scenario.compile;

import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.wire.problem.Position;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** An expression's own text, read back by the positions that Calcite gives its nodes. */
record SourceText(Expression expression) {

    Position at(SqlNode node) {
        return at(node.getParserPosition());
    }

    Position at(SqlParserPos place) {
        return expression.at(start(place));
    }

    String of(SqlNode node) {
        return of(node.getParserPosition());
    }

    /** What stands there, without the quotes of a quoted name. */
    String of(SqlParserPos place) {
        return raw(place).replace("`", "");
    }

    /** A name. Calcite counts parentheses around a single name to the name. */
    String name(SqlIdentifier name) {
        return of(name).replaceAll("[()\\s]", "");
    }

    /** What stands there, in quotes unless it has its own. */
    String quoted(SqlNode node) {
        String written = of(node);
        return written.startsWith("'") && written.endsWith("'") ? written : "'" + written + "'";
    }

    /** What stands there, character by character. */
    String raw(SqlNode node) {
        return raw(node.getParserPosition());
    }

    private String raw(SqlParserPos place) {
        String text = expression.text();
        int start = Math.min(start(place), text.length());
        int end = Math.min(offset(place.getEndLineNum(), place.getEndColumnNum()) + 1, text.length());
        return text.substring(start, Math.max(start, end));
    }

    int start(SqlParserPos place) {
        return offset(place.getLineNum(), place.getColumnNum());
    }

    private int offset(int line, int column) {
        int from = 0;
        for (int passed = 1; passed < line; passed++) {
            from = expression.text().indexOf('\n', from) + 1;
        }
        return from + column - 1;
    }
}
