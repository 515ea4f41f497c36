package kr.chungbaek.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.chungbaek.cli.keys.NationalKey;
import kr.chungbaek.cli.play.Days;
import kr.chungbaek.cli.play.KeyTokens;
import kr.chungbaek.cli.play.SimulatedClock;
import kr.chungbaek.cli.play.Year;
import kr.chungbaek.simulator.form.Form;
import kr.chungbaek.simulator.plot.Simulation;
import kr.chungbaek.simulator.server.MailServer;
import kr.chungbaek.simulator.system.SimulatedNation;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** One demo from its first server to its score. */
final class Demo {

    private static final int WORKERS = 2;
    private static final int DAYS_AFTER = 180;
    private static final int SCENES_AFTER = 3_000;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LOOKS_A_DAY = 15;

    private final DemoFolder folder;
    private final DemoSettings settings;
    private final DemoPorts ports;
    private final Path config;
    private final Theatre theatre;
    private final Steps steps;
    private final Year year;
    private final SimulatedClock clock;
    private @Nullable SimulatedNation played;
    private @Nullable Audience watching;
    private @Nullable ConfigNews news;
    private @Nullable Simulation simulation;

    Demo(DemoFolder folder, DemoSettings settings, DemoPorts ports, Path config, Parts parts, Steps steps)
            throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.ports = ports;
        this.steps = steps;
        this.year = Year.read(config, settings.regions(), settings.scale(), settings.today(), settings.seed());
        this.clock = SimulatedClock.in(folder.resolve("today"), year.lastLoadedDay());
        this.config = config;
        this.theatre = new Theatre(folder, settings, ports, config, parts, clock);
    }

    /** Plays to the last day and scores. All parts go on running. */
    DemoScore play() throws Exception {
        steps.say("year     %s of %d regions, seed %d, through %s"
                .formatted(settings.scale(), settings.regions().size(), settings.seed(), settings.today()));
        steps.say("folder   " + folder.path()
                + (folder.isTemporary() ? " (at the end all but the score is removed; keep it with --dir)" : ""));
        theatre.shareDatabasePrograms();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            return play(workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private DemoScore play(ExecutorService workers) throws Exception {
        Future<RunningHub> hub = workers.submit(this::startHub);
        MailServer mail = theatre.startMail();
        SimulatedNation nation = loadSources();
        RunningHub running = result(hub);
        HubView view = new HubView(running.database(), types(), year::family);
        ConfigNews configNews = new ConfigNews(running.activations(), steps);
        Audience audience = new Audience(
                view,
                mail,
                steps,
                nation.slips(),
                nation.lookAlikes(),
                year::family,
                KeyTokens.of(NationalKey.in(folder.resolve("keys"), new SecureRandom())));
        played = nation;
        watching = audience;
        news = configNews;
        startSpokes(workers, nation);
        steps.say("open     " + address());
        Path kept = folder.resolve(DemoFolder.SCORE);
        if (clock.day().isAfter(settings.today()) && Files.exists(kept)) {
            steps.say("goes on  after the last day, which was scored before");
            return ScoreFile.read(kept);
        }
        int feeds = year.forms().all().size() * settings.regions().size();
        audience.waitForFeeds(year.lastLoadedWorkingDay(), feeds);
        steps.say("loaded   eleven months: %,d records".formatted(view.stored()));
        new Days(nation, settings.regions(), clock, workers).play(year.firstDay(), settings.today(), (day, entered) -> {
            audience.waitForDay(day);
            configNews.tell();
            steps.say("day      %s: %,d records entered, %d alerts so far".formatted(day, entered, audience.alerts()));
        });
        audience.waitForTheEnd(settings.today(), year.lastSettledDay(), feeds, nation.counts());
        Map<String, String> pages = view.pages();
        new CasePages().openAll(address(), pages);
        steps.say("pages    a case of each of %d programs explains itself".formatted(pages.size()));
        return score(audience, view, nation);
    }

    /** Time goes on slowly, with new records and slips, until the demo is stopped or the days are over. */
    void goOn() throws Exception {
        SimulatedNation nation = Objects.requireNonNull(played);
        Audience audience = Objects.requireNonNull(watching);
        LocalDate last = settings.today().plusDays(DAYS_AFTER);
        nation.goOn();
        int scored = nation.slips().size();
        Objects.requireNonNull(simulation).goOn(last, SCENES_AFTER, nation);
        audience.expect(
                nation.slips().subList(scored, nation.slips().size()),
                year::family,
                KeyTokens.of(NationalKey.in(folder.resolve("keys"), new SecureRandom())));
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            new Days(nation, settings.regions(), clock, workers)
                    .play(settings.today().plusDays(1), last, (day, entered) -> evening(audience, day, entered));
        } finally {
            workers.shutdownNow();
        }
    }

    private void evening(Audience audience, LocalDate day, int entered) throws Exception {
        steps.say("day      %s: %,d records entered, %d alerts so far".formatted(day, entered, audience.alerts()));
        for (int look = 0; look < LOOKS_A_DAY; look++) {
            Thread.sleep(LOOK.toMillis());
            audience.look();
            Objects.requireNonNull(news).tell();
        }
    }

    private Set<String> types() {
        Map<String, Form> byType = new TreeMap<>();
        year.forms().all().forEach(form -> byType.put(form.type().name(), form));
        return byType.keySet();
    }

    /** What an earlier run has laid out stays; one that was stopped while it did begins anew. */
    private SimulatedNation loadSources() throws Exception {
        Path done = folder.resolve("loaded");
        boolean loads = !Files.exists(done);
        if (loads) {
            FileSystemUtils.deleteRecursively(folder.resolve("sources"));
            theatre.shareDatabasePrograms();
        }
        SimulatedNation nation = new SimulatedNation(year.firstDay(), loads);
        theatre.startSources(nation, year);
        steps.say("started  source systems of %d regions: PostgreSQL, SFTP, FTP, JMS and REST, and SMTP"
                .formatted(settings.regions().size()));
        simulation = year.simulation();
        simulation.play(nation);
        nation.loaded();
        steps.say("laid out %,d records, with %d slips and %d look-alikes"
                .formatted(
                        nation.records(),
                        nation.slips().size(),
                        nation.lookAlikes().size()));
        Files.deleteIfExists(done);
        Files.createFile(done);
        return nation;
    }

    private RunningHub startHub() throws Exception {
        RunningHub running = theatre.startHub();
        steps.say("started  hub; %d nodes enrolled".formatted(settings.regions().size()));
        return running;
    }

    private void startSpokes(ExecutorService workers, SimulatedNation nation) throws Exception {
        List<Future<String>> starting = new ArrayList<>();
        for (String region : settings.regions()) {
            starting.add(workers.submit(() -> {
                theatre.startSpoke(region, nation.region(region));
                nation.region(region).pushLoaded();
                return region;
            }));
        }
        for (Future<String> spoke : starting) {
            steps.say("started  spoke " + result(spoke));
        }
    }

    private DemoScore score(Audience audience, HubView view, SimulatedNation nation) throws Exception {
        Map<String, Long> systems = new TreeMap<>();
        Map<String, Long> regions = new TreeMap<>();
        view.counts()
                .forEach((region, types) -> types.forEach((type, count) -> {
                    systems.merge(year.basics().types().get(type).area(), count, Long::sum);
                    regions.merge(region, count, Long::sum);
                }));
        DemoScore score =
                DemoScore.of(audience.card(), audience.alerts(), audience.mails(), steps.seconds(), systems, regions);
        ScorePage.write(folder.resolve(DemoFolder.SCORE_PAGE), score, config);
        ScoreFile.write(folder.resolve(DemoFolder.SCORE), score);
        return score;
    }

    String address() {
        return "http://127.0.0.1:" + ports.hub() + "/";
    }

    Path mailFolder() {
        return folder.resolve("mail");
    }

    static <T> T result(Future<T> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw new IOException("a part of the demo failed", e.getCause());
        }
    }
}
