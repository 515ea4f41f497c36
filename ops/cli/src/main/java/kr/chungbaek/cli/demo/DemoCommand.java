package kr.chungbaek.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.Logging;
import kr.chungbaek.cli.PortNumber;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.play.Year;
import kr.chungbaek.simulator.plot.Scale;
import kr.chungbaek.wire.problem.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the whole system at work on one machine. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Starts a hub, the regions' spokes and simulated source systems in one process, plants slips and",
            "innocent look-alikes, and scores what comes out against the answer key. All of it listens on",
            "127.0.0.1 only. Ctrl-C stops everything."
        },
        footer = {
            "",
            "Exit status: 0 when every planted slip was found and nothing else was alerted, 1 when not,",
            "2 when the demo could not be played.",
            "",
            "Examples:",
            "  ops/cb demo                          watch; then open the address that it prints",
            "  ops/cb demo --exit                   play, score, stop",
            "  ops/cb demo --port 9000 --dir /tmp/d keep everything in /tmp/d: mail, logs, score.json",
            "  ops/cb demo --regions jeju --seed 7  one region, another story",
            "  ops/cb demo --scale city --exit      a million records of all 243 governments"
        })
public final class DemoCommand implements Callable<Integer> {

    private static final int PORT = 8080;
    private static final long SEED = 1;

    @Option(
            names = "--port",
            converter = PortNumber.class,
            paramLabel = "N",
            description = "Port of the hub's pages; the others follow. Default: 8080.")
    private @Nullable Integer port;

    @Option(names = "--dir", paramLabel = "DIR", description = "Where everything is kept. Default: a temporary folder.")
    private @Nullable Path dir;

    @Option(names = "--regions", paramLabel = "all|a,b", split = ",", description = "Which regions. Default: all.")
    private List<String> regions = List.of("all");

    @Option(
            names = "--scale",
            paramLabel = "small|city|nation",
            description = "About 10 thousand records, 1 or 10 million. Default: small.")
    private @Nullable Scale scale;

    @Option(names = "--seed", paramLabel = "N", description = "Which story is told. Default: 1.")
    private @Nullable Long seed;

    @Option(names = "--exit", description = "Stop after scoring.")
    private boolean exit;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        List<String> wanted = wantedRegions();
        try (DemoFolder folder = DemoFolder.open(Optional.ofNullable(dir))) {
            DemoSettings settings = settings(folder, wanted);
            Logging.into(folder.resolve("logs"));
            return new DemoRun(
                            folder,
                            settings,
                            exit ? DemoRun.End.EXIT : DemoRun.End.STAY,
                            spec.commandLine().getOut())
                    .run();
        }
    }

    private List<String> wantedRegions() throws IOException {
        List<String> known = known();
        if (regions.equals(List.of("all"))) {
            return known;
        }
        for (String region : regions) {
            if (!known.contains(region)) {
                String nearest = Nearest.to(region, known);
                throw refuse("region '" + region + "' is not in config/nodes. Allowed: all, " + String.join(", ", known)
                        + "." + (nearest.isEmpty() ? "" : " Did you mean '" + nearest + "'?"));
            }
        }
        return regions.stream().distinct().sorted().toList();
    }

    /** Regions that have a node file. */
    private static List<String> known() throws IOException {
        Path nodes = Home.config().resolve("nodes");
        try (Stream<Path> files = Files.list(nodes)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    private DemoSettings settings(DemoFolder folder, List<String> wanted) throws IOException {
        Optional<DemoSettings> kept = folder.settings();
        int usual = kept.map(DemoSettings::port).orElse(PORT);
        long told = kept.map(DemoSettings::seed).orElse(SEED);
        Scale large = kept.map(DemoSettings::scale).orElse(Scale.SMALL);
        DemoSettings settings = new DemoSettings(
                kept.isPresent() && regions.equals(List.of("all")) ? kept.get().regions() : wanted,
                scale == null ? large : scale,
                Year.TODAY,
                seed == null ? told : seed,
                port == null ? usual : port);
        if (kept.isPresent() && !kept.get().tellsTheSameAs(settings)) {
            throw new Refusal("cb: '" + folder.path() + "' holds the demo of "
                    + String.join(",", kept.get().regions()) + ", scale "
                    + kept.get().scale().name().toLowerCase(Locale.ROOT) + ", with seed "
                    + kept.get().seed() + ". Go on with these, or choose another --dir.");
        }
        return settings;
    }

    private ParameterException refuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
