package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlCase;

/** {@code case when … then … end} chooses by conditions between values of one kind. */
record ChoiceRule(Operands operands) {

    Optional<Complaint> check(SqlCase choice) {
        List<SqlNode> results = new ArrayList<>(choice.getThenOperands().getList());
        Optional.ofNullable(choice.getElseOperand()).ifPresent(results::add);
        return operands.truths(choice.getWhenOperands().getList()).or(() -> operands.oneKind(choice, results));
    }
}
