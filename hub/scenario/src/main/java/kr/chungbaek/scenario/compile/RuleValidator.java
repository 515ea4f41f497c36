package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlOperatorTables;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorImpl;

/** Calcite's validator as a rule needs it: no coercion, no rewriting, and only the operators of the language. */
final class RuleValidator extends SqlValidatorImpl {

    private static final SqlOperatorTable LANGUAGE = language();

    RuleValidator() {
        super(LANGUAGE, catalog(), RuleTypes.INSTANCE, settings());
    }

    private static CalciteCatalogReader catalog() {
        return new CalciteCatalogReader(
                CalciteSchema.createRootSchema(false),
                List.of(),
                RuleTypes.INSTANCE,
                new CalciteConnectionConfigImpl(new Properties()));
    }

    private static SqlValidator.Config settings() {
        return SqlValidator.Config.DEFAULT
                .withTypeCoercionEnabled(false)
                .withCallRewrite(false)
                .withIdentifierExpansion(false)
                .withConformance(SqlConformanceEnum.BABEL);
    }

    private static SqlOperatorTable language() {
        List<SqlOperator> operators = new ArrayList<>(List.of(
                SqlStdOperatorTable.EQUALS,
                SqlStdOperatorTable.NOT_EQUALS,
                SqlStdOperatorTable.LESS_THAN,
                SqlStdOperatorTable.LESS_THAN_OR_EQUAL,
                SqlStdOperatorTable.GREATER_THAN,
                SqlStdOperatorTable.GREATER_THAN_OR_EQUAL,
                SqlStdOperatorTable.IS_DISTINCT_FROM,
                SqlStdOperatorTable.IS_NOT_DISTINCT_FROM,
                SqlStdOperatorTable.BETWEEN,
                SqlStdOperatorTable.NOT_BETWEEN,
                SqlStdOperatorTable.IN,
                SqlStdOperatorTable.NOT_IN,
                SqlStdOperatorTable.LIKE,
                SqlStdOperatorTable.NOT_LIKE,
                SqlStdOperatorTable.AND,
                SqlStdOperatorTable.OR,
                SqlStdOperatorTable.NOT,
                SqlStdOperatorTable.IS_NULL,
                SqlStdOperatorTable.IS_NOT_NULL,
                SqlStdOperatorTable.IS_TRUE,
                SqlStdOperatorTable.IS_NOT_TRUE,
                SqlStdOperatorTable.IS_FALSE,
                SqlStdOperatorTable.IS_NOT_FALSE,
                SqlStdOperatorTable.IS_UNKNOWN,
                SqlStdOperatorTable.PLUS,
                SqlStdOperatorTable.MINUS,
                SqlStdOperatorTable.MULTIPLY,
                SqlStdOperatorTable.DIVIDE,
                SqlStdOperatorTable.PERCENT_REMAINDER,
                SqlStdOperatorTable.UNARY_MINUS,
                SqlStdOperatorTable.UNARY_PLUS,
                SqlStdOperatorTable.CONCAT,
                SqlStdOperatorTable.CASE));
        for (RuleFunction function : RuleFunction.values()) {
            operators.add(function.operator());
        }
        return SqlOperatorTables.of(operators);
    }
}
