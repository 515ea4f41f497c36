package kr.chungbaek.bench.engine;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import kr.chungbaek.bench.Measurement;
import kr.chungbaek.bench.TemporaryFolder;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.scenario.compile.CompiledScenario;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A new scenario over what is there already, beside the same rule as one SQL statement written by hand. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        description = {
            "Brings up a new omission scenario (O1) over completions that are stored already, beside plain SQL of the same",
            "rule run by hand over the same tables and indexes. Both must find exactly the planted cases."
        })
public final class BackfillBenchmark implements Callable<Integer> {

    private static final String SCENARIO = "O1";

    /** The rule as an auditor would write it for one evening. */
    private static final String BY_HAND = """
            create table found_by_hand as
            select c.government, c.building_no, c.approved_on + 60 as due
            from records.building_completion c
            where c.approved_on + 60 < ?::date and not exists (
              select from records.local_tax_assessment a
              where a.government = c.government and a.parcel_no = c.parcel_no and a.taxpayer_id = c.owner_id
                and a.tax_kind = 'ACQUISITION' and a.assessed_on between c.approved_on and c.approved_on + 60)
            """;

    private static final String DIFFERENT = """
            select count(*) from found_by_hand h
            full join (select * from crosscheck.finding where scenario = 'O1') f
              on f.government = h.government and f.subject_key = h.building_no and f.due = h.due
            where h.government is null or f.government is null
            """;

    @Option(names = "--subjects", description = "How many completions; default ${DEFAULT-VALUE}.")
    private int subjects = 10_000_000;

    @Option(names = "--shared-buffers", description = "Of the database; default ${DEFAULT-VALUE}.")
    private String sharedBuffers = "2GB";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make();
                DurableDatabase database = DurableDatabase.start(sharedBuffers)) {
            Configuration configuration = EngineConfig.read(folder.path().resolve("config"));
            List<CompiledScenario> judged = configuration.compiled().stream()
                    .filter(scenario -> scenario.name().equals(SCENARIO))
                    .toList();
            HubRun run = new HubRun(database.dataSource(), configuration, judged);
            Town town = new Town(database.dataSource());
            run.prepareTables(town.governments());
            town.fill(subjects);
            long planted = town.planted(subjects, Work.AS_OF);
            print("%,d completions, %,d planted", subjects, planted);
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            Measurement indexes = Measurement.of("indexes of the scenario", subjects, run::prepareIndexes);
            jdbc.execute("vacuum (analyze)");
            Measurement byHand = Measurement.of("plain SQL by hand", subjects, () -> byHand(jdbc, Work.AS_OF));
            PeakHeap.reset();
            Measurement backfill = Measurement.of("backfill", subjects, run::backfill);
            print(byHand.comparedWith(byHand));
            print(indexes.comparedWith(byHand));
            print(backfill.comparedWith(byHand) + "  heap %d MB".formatted(PeakHeap.megabytes()));
            return isRight(jdbc, planted) ? 0 : 1;
        }
    }

    private static void byHand(JdbcTemplate jdbc, LocalDate today) {
        jdbc.update(BY_HAND, today);
    }

    private boolean isRight(JdbcTemplate jdbc, long planted) {
        long found = count(jdbc, "select count(*) from found_by_hand");
        long different = count(jdbc, DIFFERENT);
        print("  %,d found by hand, %,d planted; %,d findings differ", found, planted, different);
        return found == planted && different == 0;
    }

    private static long count(JdbcTemplate jdbc, String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private void print(String line, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(values.length == 0 ? line : line.formatted(values));
        out.flush();
    }
}
