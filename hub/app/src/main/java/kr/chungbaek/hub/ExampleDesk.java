package kr.chungbaek.hub;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.hub.offline.EngineStage;
import kr.chungbaek.hub.offline.ThrowAwayDatabase;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.example.ExampleRunner;
import kr.chungbaek.wire.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Plays the examples of scenarios before they go live, in a database of their own: the hub's is for records. It is started at the first change, and kept for the next.
 */
final class ExampleDesk implements AutoCloseable {

    private static final String BUFFERS = "32MB";

    private final HikariDataSource hub;
    private @Nullable ThrowAwayDatabase database;

    /** @param hub the hub's own database; the other is made on its server where its user may do so */
    ExampleDesk(HikariDataSource hub) {
        this.hub = hub;
    }

    /** What came out otherwise than the examples say. */
    synchronized List<Problem> play(Collection<CompiledScenario> scenarios, HubModel model) throws IOException {
        if (scenarios.isEmpty()) {
            return List.of();
        }
        if (database == null) {
            Optional<ThrowAwayDatabase> beside = ThrowAwayDatabase.beside(hub);
            database = beside.isPresent() ? beside.get() : ThrowAwayDatabase.start(BUFFERS);
        }
        EngineStage stage =
                new EngineStage(database.dataSource(), model.types(), model.governments(), model.calendar());
        return scenarios.stream()
                .flatMap(one -> ExampleRunner.run(one, model.types(), stage).failures().stream())
                .toList();
    }

    @Override
    public synchronized void close() {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
