package kr.chungbaek.cli.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.record.RecordType;

/** Delivers rows to the engine, batch by batch, and lets it judge after each. */
final class Runner {

    private static final String NODE = "files";

    /** Rows of one type that are stored in one transaction. */
    private static final int MOST = 20_000;

    private final Engine engine;
    private final Collection<CompiledScenario> scenarios;
    private final Rows rows;
    private final NewestVersions newest;

    Runner(Engine engine, Collection<CompiledScenario> scenarios, Rows rows) {
        this.engine = engine;
        this.scenarios = scenarios;
        this.rows = rows;
        this.newest = new NewestVersions(rows);
    }

    void deliver(int[] batch) {
        Map<RecordType, List<Entry>> waiting = new LinkedHashMap<>();
        for (int row : batch) {
            if (newest.passes(row)) {
                RecordType type = rows.type(row);
                List<Entry> entries = waiting.computeIfAbsent(type, unknown -> new ArrayList<>());
                entries.add(rows.entry(row));
                if (entries.size() == MOST) {
                    store(type, entries);
                }
            }
        }
        waiting.forEach(this::store);
        engine.level(scenarios);
    }

    private void store(RecordType type, List<Entry> entries) {
        if (!entries.isEmpty()) {
            engine.store(NODE, type, entries);
            entries.clear();
        }
    }
}
