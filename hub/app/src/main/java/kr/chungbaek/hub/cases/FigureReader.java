package kr.chungbaek.hub.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.scenario.compile.RelatedView;
import kr.chungbaek.scenario.compile.Statement;
import kr.chungbaek.scenario.model.Expression;

/** Reckons the aggregates that a rule compares, so that a page can show both sides of a difference. */
public final class FigureReader {

    private static final Pattern AGGREGATE = Pattern.compile(
            "\\b(count|sum|min|max)\\(\\s*(distinct\\s+)?([a-z][a-z0-9_]*)(?:\\.([a-z][a-z0-9_]*))?\\s*\\)");
    private static final long ALL = Integer.MAX_VALUE;

    private final StatementRunner statements;

    public FigureReader(StatementRunner statements) {
        this.statements = statements;
    }

    /** Each aggregate once, in the order in which the rule names them. */
    public List<Figure> of(CompiledScenario compiled, CaseFile file) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        Map<String, Object> subject = file.subject(ALL);
        texts(compiled).forEach(text -> {
            Matcher matcher = AGGREGATE.matcher(text);
            while (matcher.find()) {
                String expression = matcher.group();
                statement(compiled, matcher)
                        .map(statement -> value(statement, subject).orElse(empty(matcher.group(1))))
                        .ifPresent(value -> figures.putIfAbsent(expression, new Figure(expression, value)));
            }
        });
        return new ArrayList<>(figures.values());
    }

    private static Stream<String> texts(CompiledScenario compiled) {
        return Stream.concat(Stream.of(compiled.scenario().raise()), compiled.scenario().amount().stream())
                .map(Expression::text);
    }

    /** The set's own statement, aggregated. Names stand in the rule, which has been checked. */
    private static Optional<Statement> statement(CompiledScenario compiled, Matcher aggregate) {
        Optional<RelatedView> view = compiled.related().stream()
                .filter(one -> one.name().equals(aggregate.group(3)))
                .findFirst();
        String field = aggregate.group(4) == null ? "*" : "v." + RecordTable.quoted(aggregate.group(4));
        String distinct = aggregate.group(2) == null ? "" : "distinct ";
        return view.map(one -> new Statement(
                "select %s(%s%s) as value from (%s) v"
                        .formatted(
                                aggregate.group(1), distinct, field, one.rows().sql()),
                one.rows().parameters()));
    }

    /** As in the language: an empty sum is 0, an empty min or max is nothing. */
    private static String empty(String aggregate) {
        return aggregate.equals("sum") ? "0" : Placeholders.NOTHING;
    }

    /** Nothing when there was nothing to aggregate. */
    private Optional<String> value(Statement statement, Map<String, Object> subject) {
        List<Optional<String>> values =
                statements.query(statement, subject, (row, number) -> Optional.ofNullable(row.getString("value")));
        return values.get(0)
                .map(value -> value.matches("-?\\d{4,18}") ? "%,d".formatted(Long.parseLong(value)) : value);
    }
}
