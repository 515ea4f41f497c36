package kr.chungbaek.scenario.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.State;
import kr.chungbaek.scenario.example.Delivery;
import kr.chungbaek.scenario.example.Judgement;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import org.jspecify.annotations.Nullable;

/** A scenario on an empty database, to which records are given one by one. */
public final class Play implements AutoCloseable {

    public static final String HERE = "41110";

    private final RecordTypes types;
    private final Connection connection;
    private final TestStage stage;
    private final CompiledScenario scenario;

    private Play(RecordTypes types, CompiledScenario scenario) throws SQLException {
        this.types = types;
        this.scenario = scenario;
        this.connection = TestDatabase.empty(types);
        this.stage = new TestStage(connection, types);
        stage.reset(scenario);
    }

    /** A scenario over bills and payments, as {@link Rules#rule} makes it. */
    public static Play of(String... lines) throws SQLException {
        return of(Rules.types(), Rules.rule(lines));
    }

    public static Play of(RecordTypes types, String yaml) throws SQLException {
        return new Play(types, TestConfig.compiled(yaml, types));
    }

    public CompiledScenario scenario() {
        return scenario;
    }

    /** @param values field, text, field, text …; the sample's value for the others; an empty text for null */
    public Play put(String type, String... values) {
        return putIn(HERE, type, values);
    }

    public Play putIn(String government, String type, String... values) {
        RecordType record = types.get(type);
        List<@Nullable Object> row = new ArrayList<>();
        for (Field field : record.fields()) {
            row.add(record.sample().get(field.name()));
        }
        for (int index = 0; index < values.length; index += 2) {
            Field field = record.field(values[index]);
            row.set(
                    record.indexOf(field.name()),
                    values[index + 1].isEmpty() ? null : field.type().parse(values[index + 1]));
        }
        stage.deliver(List.of(new Delivery(record, new Entry(Operation.PUT, government, row))));
        return this;
    }

    /** Deletes the record with this key, of one field. */
    public Play delete(String type, String key) {
        RecordType record = types.get(type);
        List<@Nullable Object> row =
                new ArrayList<>(Collections.nCopies(record.fields().size(), null));
        row.set(record.indexOf(record.key().get(0)), key);
        stage.deliver(List.of(new Delivery(record, new Entry(Operation.DELETE, HERE, row))));
        return this;
    }

    public List<Judgement> judge(String today) {
        return stage.judge(LocalDate.parse(today));
    }

    /** The state of each subject that is not quiet, by its key. */
    public Map<String, State> states() {
        return stage.states(LocalDate.parse("2026-06-30"));
    }

    /** The amount of the only case. */
    public @Nullable Long amount() {
        return judge("2026-06-30").get(0).amount();
    }

    public List<Map<String, Object>> rows(
            kr.chungbaek.scenario.compile.Statement statement, Map<String, Object> parameters) throws SQLException {
        return stage.rows(statement, parameters);
    }

    public void sql(String... statements) throws SQLException {
        TestDatabase.run(connection, List.of(statements));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
