package kr.chungbaek.hub.offline;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.alerts.AlertOutbox;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.cases.CaseOpened;
import kr.chungbaek.hub.cases.Cases;
import kr.chungbaek.hub.crosscheck.CrossCheck;
import kr.chungbaek.hub.crosscheck.FailureTable;
import kr.chungbaek.hub.crosscheck.FindingsChanged;
import kr.chungbaek.hub.crosscheck.Limits;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.crosscheck.Round;
import kr.chungbaek.scenario.compile.CompiledScenario;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Workers of one process, on connections of their own, from records to alerts. As a program, one until its input ends. */
public final class TestingWorkers implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong told = new AtomicLong();
    private final CrossCheck crossCheck;
    private final Round round;

    /** @param model whose scenarios they judge */
    TestingWorkers(String url, HubModel model, List<CompiledScenario> scenarios, LocalDate today) {
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        AlertOutbox outbox = new AlertOutbox(jdbc, new CaseFiles(jdbc), model::region);
        Cases cases = new Cases(jdbc, event -> outbox.on((CaseOpened) event));
        crossCheck = new CrossCheck(
                jdbc,
                new DataSourceTransactionManager(pool),
                event -> {
                    told.incrementAndGet();
                    cases.on((FindingsChanged) event);
                },
                () -> today,
                new Limits(Duration.ofMinutes(1), Long.MAX_VALUE, 50, 20));
        round = new Round(crossCheck, new LiveScenarios(scenarios), new FailureTable(jdbc), Clock.systemUTC());
    }

    /** Judges these versions; only one process needs to say so. */
    void want(List<CompiledScenario> scenarios) {
        scenarios.forEach(crossCheck::want);
    }

    /** How often they told cases of changed findings. */
    long told() {
        return told.get();
    }

    void start(int workers) {
        for (int number = 0; number < workers; number++) {
            Thread thread = new Thread(this::work, "worker-" + number);
            thread.start();
            threads.add(thread);
        }
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            round.run();
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    @Override
    public void close() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
        pool.close();
    }

    /** @param arguments the database, and the day */
    public static void main(String[] arguments) throws Exception {
        HubModel model = HubModel.read(Path.of("../../config"));
        List<CompiledScenario> scenarios = new RandomRecords(new Random(), model.types()).readers(model.scenarios());
        try (TestingWorkers workers =
                new TestingWorkers(arguments[0], model, scenarios, LocalDate.parse(arguments[1]))) {
            workers.start(1);
            System.out.println("ready");
            while (System.in.read() >= 0) {}
            System.out.println("told " + workers.told);
        }
    }
}
