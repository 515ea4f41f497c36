package kr.chungbaek.cli.sources;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.PortNumber;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.play.Days;
import kr.chungbaek.cli.play.KeyTokens;
import kr.chungbaek.cli.play.SimulatedClock;
import kr.chungbaek.cli.play.Year;
import kr.chungbaek.simulator.plot.Scale;
import kr.chungbaek.simulator.server.Cluster;
import kr.chungbaek.simulator.server.Endpoints;
import kr.chungbaek.simulator.server.MailServer;
import kr.chungbaek.simulator.server.Secrets;
import kr.chungbaek.simulator.system.RegionSystems;
import kr.chungbaek.simulator.system.SimulatedNation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the demo's source systems alone. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Runs the demo's simulated source systems alone. Hub and spokes are processes of their own then.",
            "DIR/<region>/spoke.properties tells a spoke where they are; DIR/answers.csv holds the planted slips. The",
            "simulated day stands in DIR/today, which hub and spokes follow (chungbaek.today=file:DIR/today).",
            "Prints 'ready' when the spokes may start and 'played' when the last day has begun; Ctrl-C stops."
        },
        footer = {
            "",
            "Examples:",
            "  ops/cb sources --dir /tmp/s --regions gyeonggi --port 9000 --postgres-port 5432 --postgres-user cb \\",
            "    --token-key keys/national.token-key"
        })
public final class SourcesCommand implements Callable<Integer> {

    private static final int PER_REGION = 4;
    private static final Duration DAY = Duration.ofSeconds(1);

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Where everything is kept.")
    private Path dir = Path.of("sources");

    @Option(names = "--regions", required = true, paramLabel = "a,b", split = ",", description = "Which regions.")
    private List<String> regions = List.of();

    @Option(
            names = "--port",
            converter = PortNumber.class,
            required = true,
            paramLabel = "N",
            description = "Port of the mail server; four more follow per region: spoke, bank, card company, treasury.")
    private int port;

    @Option(names = "--postgres-port", required = true, paramLabel = "N", description = "A PostgreSQL on loopback.")
    private int postgresPort;

    @Option(names = "--postgres-user", required = true, paramLabel = "NAME", description = "Its superuser.")
    private String postgresUser = "";

    @Option(names = "--postgres-password", paramLabel = "TEXT", description = "The superuser's password.")
    private String postgresPassword = "";

    @Option(names = "--today", paramLabel = "DATE", description = "The last simulated day. Default: ${DEFAULT-VALUE}.")
    private LocalDate today = Year.TODAY;

    @Option(
            names = "--token-key",
            required = true,
            paramLabel = "FILE",
            description = "The national key, as `cb keys` makes it: keys of cases have tokens in them.")
    private Path tokenKey = Path.of("keys/national.token-key");

    @Option(names = "--seed", paramLabel = "N", description = "Which story is told. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        SourcesFolder folder = new SourcesFolder(dir.toAbsolutePath());
        Year year = Year.read(Home.config(), regions, Scale.SMALL, today, seed);
        SimulatedClock clock = SimulatedClock.in(folder.create("today"), year.lastLoadedDay());
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try (MailServer mail = MailServer.start(folder.resolve("mail"), port);
                SimulatedNation nation = new SimulatedNation(year.firstDay(), true)) {
            start(nation, year, folder, clock);
            year.simulation().play(nation);
            nation.loaded();
            folder.writeAnswers(nation.slips(), KeyTokens.of(tokenKey));
            say("ready");
            for (String region : regions) {
                nation.region(region).pushLoaded();
            }
            new Days(nation, regions, clock, workers)
                    .play(year.firstDay(), today, (day, entered) -> Thread.sleep(DAY.toMillis()));
            say("played");
            new CountDownLatch(1).await();
            return 0;
        } finally {
            workers.shutdownNow();
        }
    }

    private void start(SimulatedNation nation, Year year, SourcesFolder folder, SimulatedClock clock) throws Exception {
        Cluster cluster = new Cluster(postgresPort, postgresUser, postgresPassword);
        Secrets secrets = Secrets.in(folder.resolve("secrets.properties"));
        SimulatedNation.prepare(cluster, year.forms());
        for (String region : regions) {
            Endpoints endpoints = endpoints(region);
            RegionSystems systems = nation.start(
                    region,
                    cluster,
                    folder.resolve("systems"),
                    endpoints,
                    secrets,
                    year.forms(),
                    year.basics().governments());
            folder.writeSpoke(region, settings(systems, endpoints, clock));
        }
    }

    private Endpoints endpoints(String region) {
        int first = port + 1 + regions.indexOf(region) * PER_REGION;
        return new Endpoints(first, first + 1, first + 2, first + 3);
    }

    private Map<String, String> settings(RegionSystems systems, Endpoints endpoints, SimulatedClock clock)
            throws Exception {
        Map<String, String> settings = new HashMap<>(systems.placeholders());
        settings.put("chungbaek.today", clock.setting());
        settings.put("chungbaek.mail.host", "127.0.0.1");
        settings.put("chungbaek.mail.port", String.valueOf(port));
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", String.valueOf(endpoints.spoke()));
        return settings;
    }

    private void say(String word) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(word);
        out.flush();
    }
}
