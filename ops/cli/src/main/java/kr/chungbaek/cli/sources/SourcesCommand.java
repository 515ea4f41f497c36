package kr.chungbaek.cli.sources;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.PortNumber;
import kr.chungbaek.cli.Version;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.simulator.server.Cluster;
import kr.chungbaek.simulator.server.Endpoints;
import kr.chungbaek.simulator.server.MailServer;
import kr.chungbaek.simulator.server.Secrets;
import kr.chungbaek.simulator.server.SourceSystems;
import kr.chungbaek.simulator.story.Scene;
import kr.chungbaek.simulator.story.Story;
import kr.chungbaek.simulator.story.Towns;
import kr.chungbaek.simulator.story.WorkingDays;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.reference.BusinessCalendar;
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
            "Runs the demo's simulated source systems alone, for a hub and spokes that are processes of their own.",
            "DIR/<region>/spoke.properties tells a spoke where they are; DIR/answers.csv holds the planted slips.",
            "Prints 'ready' when the spokes may start and 'played' when the story is told; Ctrl-C stops."
        },
        footer = {
            "",
            "Examples:",
            "  ops/cb sources --dir /tmp/s --regions gyeonggi --port 9000 --postgres-port 5432 --postgres-user cb"
        })
public final class SourcesCommand implements Callable<Integer> {

    private static final int PER_REGION = 4;

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Where everything is kept.")
    private Path dir = Path.of("sources");

    @Option(names = "--regions", required = true, paramLabel = "a,b", split = ",", description = "Which regions.")
    private List<String> regions = List.of();

    @Option(
            names = "--port",
            converter = PortNumber.class,
            required = true,
            paramLabel = "N",
            description = "Port of the mail server; three more follow per region: spoke, bank, card company.")
    private int port;

    @Option(names = "--postgres-port", required = true, paramLabel = "N", description = "A PostgreSQL on loopback.")
    private int postgresPort;

    @Option(names = "--postgres-user", required = true, paramLabel = "NAME", description = "Its superuser.")
    private String postgresUser = "";

    @Option(names = "--postgres-password", paramLabel = "TEXT", description = "The superuser's password.")
    private String postgresPassword = "";

    @Option(names = "--today", paramLabel = "DATE", description = "The story's day. Default: ${DEFAULT-VALUE}.")
    private LocalDate today = LocalDate.of(2026, 6, 30);

    @Option(names = "--seed", paramLabel = "N", description = "Which story is told. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        SourcesFolder folder = new SourcesFolder(dir.toAbsolutePath());
        Story story = Story.tell(Towns.of(regions), workingDays(), today, seed);
        folder.writeAnswers(story.slips());
        Map<String, SourceSystems> sources = new TreeMap<>();
        try (MailServer mail = MailServer.start(folder.resolve("mail"), port)) {
            Cluster cluster = new Cluster(postgresPort, postgresUser, postgresPassword);
            Secrets secrets = Secrets.in(folder.resolve("secrets.properties"));
            for (String region : regions) {
                Endpoints endpoints = endpoints(region);
                SourceSystems systems =
                        SourceSystems.start(region, cluster, folder.resolve("systems"), endpoints, secrets);
                sources.put(region, systems);
                folder.writeSpoke(region, settings(systems, endpoints));
            }
            play(story.history(), sources);
            say("ready");
            play(story.live(), sources);
            say("played");
            new CountDownLatch(1).await();
            return 0;
        } finally {
            for (SourceSystems systems : sources.values()) {
                systems.close();
            }
        }
    }

    private static void play(List<Scene> scenes, Map<String, SourceSystems> sources) throws Exception {
        for (Scene scene : scenes) {
            Objects.requireNonNull(sources.get(scene.deed().region())).play(scene);
        }
    }

    private static WorkingDays workingDays() {
        Problems problems = new Problems();
        BusinessCalendar calendar =
                BusinessCalendar.read(ConfigFolder.readFile(Home.config(), "reference/holidays.csv"), problems);
        problems.refuse();
        return new WorkingDays(calendar::isHoliday);
    }

    private Endpoints endpoints(String region) {
        int first = port + 1 + regions.indexOf(region) * PER_REGION;
        return new Endpoints(first, first + 1, first + 2, first + 3);
    }

    private Map<String, String> settings(SourceSystems systems, Endpoints endpoints) throws Exception {
        Map<String, String> settings = new HashMap<>(systems.placeholders());
        settings.put("chungbaek.today", today.toString());
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
