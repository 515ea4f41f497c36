package kr.chungbaek.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.simulator.server.MailServer;
import kr.chungbaek.simulator.server.SourceSystems;
import kr.chungbaek.simulator.story.Story;
import kr.chungbaek.simulator.story.Towns;
import kr.chungbaek.simulator.story.WorkingDays;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.reference.BusinessCalendar;

/** One demo from its first server to its score. */
final class Demo {

    private final DemoFolder folder;
    private final DemoSettings settings;
    private final DemoPorts ports;
    private final Theatre theatre;
    private final Steps steps;
    private final Story story;

    Demo(DemoFolder folder, DemoSettings settings, DemoPorts ports, Path config, Parts parts, Steps steps) {
        this.folder = folder;
        this.settings = settings;
        this.ports = ports;
        this.theatre = new Theatre(folder, settings, ports, config, parts);
        this.steps = steps;
        this.story = Story.tell(Towns.of(settings.regions()), days(config), settings.today(), settings.seed());
    }

    private static WorkingDays days(Path config) {
        Problems problems = new Problems();
        BusinessCalendar calendar =
                BusinessCalendar.read(ConfigFolder.readFile(config, "reference/holidays.csv"), problems);
        problems.refuse();
        return new WorkingDays(calendar::isHoliday);
    }

    /** Plays to the end of the story and scores. All parts go on running. */
    Score play() throws Exception {
        steps.say("story    %d slips and %d look-alikes in %d governments of %s, seed %d, on %s"
                .formatted(
                        story.slips().size(),
                        story.lookAlikes().size(),
                        story.towns().size(),
                        String.join(", ", settings.regions()),
                        settings.seed(),
                        settings.today()));
        steps.say("folder   " + folder.path()
                + (folder.isTemporary() ? " (at the end all but the score is removed; keep it with --dir)" : ""));
        theatre.shareDatabasePrograms();
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            return play(workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private Score play(ExecutorService workers) throws Exception {
        Future<DataSource> hub = workers.submit(this::startHub);
        MailServer mail = theatre.startMail();
        Map<String, SourceSystems> sources = theatre.startSources();
        steps.say("started  source systems: PostgreSQL, SFTP, JMS and REST of each region, and SMTP");
        Play play = new Play(story, sources, steps);
        steps.say("laid out %d scenes of history".formatted(play.history()));
        Audience audience = new Audience(story, new HubView(result(hub)), mail, steps);
        startSpokes(workers);
        steps.say("open     " + address());
        perform(workers, play, audience);
        return score(audience);
    }

    private DataSource startHub() throws Exception {
        DataSource database = theatre.startHub();
        steps.say("started  hub; %d nodes enrolled".formatted(settings.regions().size()));
        return database;
    }

    private void startSpokes(ExecutorService workers) throws Exception {
        for (Future<String> spoke : settings.regions().stream()
                .map(region -> workers.submit(() -> {
                    theatre.startSpoke(region);
                    return region;
                }))
                .toList()) {
            steps.say("started  spoke " + result(spoke));
        }
    }

    private void perform(ExecutorService workers, Play play, Audience audience) throws Exception {
        Future<?> acting = workers.submit(() -> {
            play.live();
            return null;
        });
        while (!acting.isDone()) {
            audience.look();
            Thread.sleep(500);
        }
        result(acting);
        steps.say("played   all %d scenes; waiting until everything has arrived"
                .formatted(story.live().size()));
        audience.waitForTheEnd();
    }

    private Score score(Audience audience) throws Exception {
        Score score = audience.score();
        ScoreFile.write(folder.resolve(DemoFolder.SCORE), score);
        return score;
    }

    String address() {
        return "http://127.0.0.1:" + ports.hub() + "/";
    }

    Path mailFolder() {
        return folder.resolve("mail");
    }

    private static <T> T result(Future<T> future) throws Exception {
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
