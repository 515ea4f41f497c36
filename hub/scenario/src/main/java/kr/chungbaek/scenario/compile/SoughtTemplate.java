package kr.chungbaek.scenario.compile;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** A condition as people read it beside a case: {@code {name}} stands where the subject's own value belongs. */
final class SoughtTemplate {

    private static final String OR_EMPTY = "coalesce\\(\\s*([a-z0-9_.]+|\\{[^}]+})\\s*,\\s*''\\s*\\)";

    private SoughtTemplate() {}

    /** That two values which are both missing count as the same need not be said where one of them is shown. */
    static String plain(String condition) {
        return condition.replaceAll("\\s+", " ").replaceAll(OR_EMPTY, "$1");
    }

    static String of(CheckedExpression expression) {
        SourceText source = expression.source();
        Map<Integer, SqlNode> places = new TreeMap<>(Comparator.reverseOrder());
        expression.node().accept(new SqlBasicVisitor<@Nullable Void>() {
            @Override
            public @Nullable Void visit(SqlIdentifier name) {
                places.put(source.start(name.getParserPosition()), name);
                return null;
            }
        });
        int from = source.start(expression.node().getParserPosition());
        StringBuilder text = new StringBuilder(source.raw(expression.node()));
        places.forEach((start, name) -> {
            Reference reference = expression.reference((SqlIdentifier) name);
            int end = start - from + source.raw(name).length();
            if (reference instanceof Reference.SubjectField field) {
                text.replace(start - from, end, "{" + field.placeholder() + "}");
            } else if (reference instanceof Reference.ParameterValue value) {
                text.replace(start - from, end, "{" + value.name() + "}");
            } else if (reference instanceof Reference.Timing timing) {
                text.replace(start - from, end, "{" + timing.label() + "}");
            }
        });
        return plain(text.toString());
    }
}
