package kr.chungbaek.scenario.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.scenario.compile.State;
import kr.chungbaek.scenario.compile.Statement;
import kr.chungbaek.scenario.compile.StepStatements;
import kr.chungbaek.scenario.example.Delivery;
import kr.chungbaek.scenario.example.ExampleStage;
import kr.chungbaek.scenario.example.Judgement;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.CanonicalRecord;
import kr.chungbaek.wire.record.RecordTypes;
import org.jspecify.annotations.Nullable;

/**
 * The smallest engine there is: one node, one cursor, findings kept from step to step. After every step it compares
 * them with a full evaluation, so that whatever is played on it also proves that no touched subject was forgotten.
 */
public final class TestStage implements ExampleStage {

    private final Connection connection;
    private final RecordTypes types;
    private final List<Judgement> findings = new ArrayList<>();
    private final Set<String> governments = new HashSet<>();
    private @Nullable CompiledScenario scenario;
    private LocalDate today = LocalDate.MIN;
    private long position;
    private long cursor;

    public TestStage(Connection connection, RecordTypes types) {
        this.connection = connection;
        this.types = types;
    }

    @Override
    public void reset(CompiledScenario scenario) {
        this.scenario = scenario;
        try {
            for (String name : scenario.recordTypes()) {
                RecordTable table = new RecordTable(types.get(name));
                TestDatabase.run(connection, List.of("delete from " + table.name(), "delete from " + table.history()));
            }
            TestDatabase.run(connection, List.of("truncate records.complete_through"));
            TestDatabase.run(connection, scenario.indexes());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        findings.clear();
        governments.clear();
        today = LocalDate.MIN;
        position = 0;
        cursor = 0;
    }

    @Override
    public void deliver(List<Delivery> deliveries) {
        try {
            connection.setAutoCommit(false);
            for (Delivery delivery : deliveries) {
                complete(delivery.entry().government());
                deliver(delivery);
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Every feed is complete at all times. */
    private void complete(String government) throws SQLException {
        if (!governments.add(government)) {
            return;
        }
        String sql = "insert into records.complete_through values (?, ?, 'infinity')";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (String type : Objects.requireNonNull(scenario).recordTypes()) {
                insert.setString(1, type);
                insert.setString(2, government);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void deliver(Delivery delivery) throws SQLException {
        position++;
        RecordTable table = new RecordTable(delivery.type());
        String key = key(delivery);
        String columns =
                "government, family, record_key, " + String.join(", ", table.fieldColumns()) + ", node, position";
        String move = "with gone as (delete from " + table.name()
                + " where government = ? and record_key = ? returning " + columns + ") insert into " + table.history()
                + " (" + columns + ", replaced_by, replaced_at) select " + columns + ", ?, now() from gone";
        try (PreparedStatement statement = connection.prepareStatement(move)) {
            statement.setString(1, delivery.entry().government());
            statement.setString(2, key);
            statement.setLong(3, position);
            statement.executeUpdate();
        }
        if (delivery.entry().operation() == Operation.DELETE) {
            return;
        }
        String marks =
                String.join(", ", Collections.nCopies(delivery.type().fields().size() + 5, "?"));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table.name() + " (" + columns + ") values (" + marks + ")")) {
            List<Object> values = new ArrayList<>(
                    List.of(delivery.entry().government(), delivery.entry().government(), key));
            values.addAll(delivery.entry().values());
            values.add("test");
            values.add(position);
            for (int index = 0; index < values.size(); index++) {
                insert.setObject(index + 1, values.get(index));
            }
            insert.executeUpdate();
        }
    }

    private static String key(Delivery delivery) {
        var type = delivery.type();
        List<Object> values = new ArrayList<>(delivery.entry().values());
        for (int index = 0; index < values.size(); index++) {
            if (values.get(index) == null) {
                values.set(index, type.sample().get(type.fields().get(index).name()));
            }
        }
        return new CanonicalRecord(type, delivery.entry().government(), values).key();
    }

    @Override
    public List<Judgement> judge(LocalDate day) {
        try {
            boolean newDay = !day.equals(today);
            today = day;
            if (newDay) {
                findings.clear();
                findings.addAll(judgeAll());
            } else {
                step();
            }
            cursor = position;
            List<Judgement> now = List.copyOf(findings);
            assertThat(now).containsExactlyInAnyOrderElementsOf(judgeAll());
            return now;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void step() throws SQLException {
        Map<String, String[]> touched = touched(scenario.step());
        findings.removeIf(finding -> touched.containsKey(identity(finding.government(), finding.subjectKey())));
        fill(touched.values());
        List<Judgement> judged = judgements(rows(scenario.step().judge(), Map.of("today", today)));
        Set<Judgement> atLarge = Set.copyOf(judgements(rows(scenario.largeStep().judge(), Map.of("today", today))));
        if (!touched.keySet().equals(touched(scenario.largeStep()).keySet())
                || !Set.copyOf(judged).equals(atLarge)) {
            throw new AssertionError("a large step says " + atLarge + " where a small one says " + judged);
        }
        findings.addAll(judged);
    }

    private Map<String, String[]> touched(StepStatements step) throws SQLException {
        Map<String, String[]> touched = new HashMap<>();
        for (Statement touch : step.touch().values()) {
            for (Map<String, Object> row :
                    rows(touch, Map.of("nodes", new String[] {"test"}, "froms", new Long[] {cursor}, "tos", new Long[] {
                        position
                    }))) {
                String[] subject = {(String) row.get("government"), (String) row.get("subject_key")};
                touched.put(identity(subject[0], subject[1]), subject);
            }
        }
        return touched;
    }

    private void fill(Collection<String[]> subjects) throws SQLException {
        try (java.sql.Statement table = connection.createStatement()) {
            table.execute("drop table if exists " + CompiledScenario.TOUCHED);
            table.execute(
                    "create temporary table touched (government text collate \"C\", subject_key text collate \"C\")");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + CompiledScenario.TOUCHED + " values (?, ?)")) {
            for (String[] subject : subjects) {
                insert.setString(1, subject[0]);
                insert.setString(2, subject[1]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<Judgement> judgeAll() throws SQLException {
        return judgements(rows(scenario.judgeAll(), Map.of("today", today)));
    }

    private static List<Judgement> judgements(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> new Judgement(
                        (String) row.get("government"),
                        (String) row.get("subject_key"),
                        (String) row.get("case_key"),
                        State.of((String) row.get("state")),
                        row.get("due") == null ? null : ((java.sql.Date) row.get("due")).toLocalDate(),
                        (Long) row.get("amount")))
                .toList();
    }

    /** Any statement of a compiled scenario, with its parameters by name. */
    public List<Map<String, Object>> rows(Statement statement, Map<String, Object> parameters) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            for (int index = 0; index < statement.parameters().size(); index++) {
                Object value = parameters.get(statement.parameters().get(index));
                if (value instanceof String[] texts) {
                    prepared.setArray(index + 1, connection.createArrayOf("text", texts));
                } else if (value instanceof Long[] numbers) {
                    prepared.setArray(index + 1, connection.createArrayOf("bigint", numbers));
                } else {
                    prepared.setObject(index + 1, value);
                }
            }
            try (ResultSet result = prepared.executeQuery()) {
                return rows(result);
            }
        }
    }

    private static List<Map<String, Object>> rows(ResultSet result) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (result.next()) {
            Map<String, Object> row = new TreeMap<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                row.put(result.getMetaData().getColumnLabel(column), result.getObject(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String identity(String government, String key) {
        return government + "/" + key;
    }

    /** The findings' states by subject key. */
    public Map<String, State> states(LocalDate day) {
        return judge(day).stream()
                .collect(Collectors.toMap(Judgement::subjectKey, Judgement::state, (one, other) -> one));
    }
}
