package kr.chungbaek.hub.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.scenario.compile.State;
import kr.chungbaek.scenario.example.Delivery;
import kr.chungbaek.scenario.example.ExampleStage;
import kr.chungbaek.scenario.example.Judgement;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;
import kr.chungbaek.wire.reference.Governments;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plays examples on the engine itself. */
public final class EngineStage implements ExampleStage {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

    private static final List<String> OWN_TABLES = List.of(
            "records.frontier",
            "records.type_position",
            "records.stored",
            "records.declared_feed",
            "records.feed_completeness",
            "records.feed_told",
            "crosscheck.run",
            "crosscheck.run_position",
            "crosscheck.run_government",
            "crosscheck.run_statement",
            "crosscheck.run_finding",
            "crosscheck.run_agenda",
            "crosscheck.run_unjudged",
            "cases.case_file");

    private static final String NOT_QUIET = """
            select government, subject_key, case_key, 'open' as state, due, amount from crosscheck.finding
            union all
            select government, subject_key, case_key, state, due, amount from crosscheck.agenda
            union all
            select government, subject_key, '' as case_key, 'unjudged' as state, null, null from crosscheck.unjudged
            """;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final RecordTypes types;
    private final Governments governments;
    private Engine engine;
    private List<CompiledScenario> scenarios = List.of();

    /** @param dataSource an empty database */
    public EngineStage(DataSource dataSource, RecordTypes types, Governments governments, BusinessCalendar calendar) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.types = types;
        this.governments = governments;
        this.engine = new Engine(dataSource, types, governments::family, BEFORE_ALL);
        this.engine.prepare(governments, calendar);
    }

    @Override
    public void reset(CompiledScenario scenario) {
        Stream<String> records = scenario.recordTypes().stream()
                .map(name -> new RecordTable(types.get(name)))
                .flatMap(table -> Stream.of(table.name(), table.history()));
        String[] deletes = Stream.concat(OWN_TABLES.stream(), records)
                .map(table -> "delete from " + table)
                .toArray(String[]::new);
        jdbc.batchUpdate(deletes);
        RecordTypes read =
                new RecordTypes(scenario.recordTypes().stream().map(types::get).toList());
        engine = new Engine(dataSource, read, governments::family, BEFORE_ALL);
        scenarios = List.of(scenario);
    }

    @Override
    public void deliver(List<Delivery> deliveries) {
        Map<RecordType, List<Entry>> byType = new LinkedHashMap<>();
        deliveries.forEach(delivery -> byType.computeIfAbsent(delivery.type(), type -> new ArrayList<>())
                .add(delivery.entry()));
        byType.forEach((type, entries) -> {
            for (int from = 0; from < entries.size(); from += Load.MOST) {
                engine.store("example", type, entries.subList(from, Math.min(entries.size(), from + Load.MOST)));
            }
        });
    }

    @Override
    public List<Judgement> judge(LocalDate today) {
        engine.today(today);
        engine.level(scenarios);
        return jdbc.query(NOT_QUIET, EngineStage::judgement);
    }

    private static Judgement judgement(ResultSet row, int number) throws SQLException {
        long amount = row.getLong("amount");
        Long known = row.wasNull() ? null : amount;
        return new Judgement(
                row.getString("government"),
                row.getString("subject_key"),
                row.getString("case_key"),
                State.of(row.getString("state")),
                row.getObject("due", LocalDate.class),
                known);
    }
}
