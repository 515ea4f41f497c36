package kr.chungbaek.hub.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kr.chungbaek.hub.backtest.Result.Records;
import kr.chungbaek.hub.backtest.Result.Sample;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.RelatedView;
import kr.chungbaek.scenario.compile.Statement;

/**
 * Looks up which records a version sees beside a case.
 *
 * @param reading turns a statement to the records as they were known
 */
record SampleRecords(StatementRunner statements, CompiledScenario rule, UnaryOperator<Statement> reading) {

    private static final int SHOWN = 5;

    private record Row(String key, long total) {}

    Sample of(String change, FoundCase one) {
        List<Records> records = new ArrayList<>();
        String subject = rule.subjectType().name();
        records.add(new Records("subject", subject, List.of(one.subjectKey()), 1));
        rule.related().forEach(view -> records.add(records(view, one)));
        return new Sample(change, one.id().government(), one.id().caseKey(), one.due(), one.amount(), records);
    }

    private Records records(RelatedView view, FoundCase one) {
        Map<String, Object> values = new HashMap<>();
        values.put("government", one.id().government());
        values.put("key", one.subjectKey());
        values.put("limit", SHOWN);
        if (one.occasion() != null) {
            values.put("occasion", one.occasion());
        }
        List<Row> rows = statements.query(
                reading.apply(view.rows()),
                values,
                (row, number) -> new Row(row.getString("record_key"), row.getLong("total")));
        long total = rows.isEmpty() ? 0 : rows.get(0).total();
        return new Records(
                view.name(), view.recordType(), rows.stream().map(Row::key).toList(), total);
    }
}
