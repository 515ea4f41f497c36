package kr.chungbaek.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import kr.chungbaek.cli.Home;

/** A demo in its folder, from the first check to the last server's end, whatever ends it. */
final class DemoRun {

    private static final int LAST_RESORT_SECONDS = 40;
    private static final int SIGNALLED = 130;

    private final DemoFolder folder;
    private final DemoSettings settings;
    private final End end;
    private final Steps steps;
    private final Parts parts = new Parts();

    /** What happens after the score. */
    enum End {
        EXIT,
        STAY
    }

    DemoRun(DemoFolder folder, DemoSettings settings, End end, PrintWriter out) {
        this.folder = folder;
        this.settings = settings;
        this.end = end;
        this.steps = new Steps(out, System::nanoTime);
    }

    /** @return the exit status */
    int run() throws Exception {
        DemoPorts ports = new DemoPorts(settings.port(), settings.regions());
        ports.refuseTaken();
        folder.keep(settings);
        Thread hook = new Thread(this::stopOnSignal, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return play(new Demo(folder, settings, ports, Home.config(), parts, steps));
        } catch (Exception e) {
            if (parts.isClosing()) {
                return SIGNALLED;
            }
            folder.keepForLooking();
            steps.say("failed   see " + folder.resolve("logs"));
            throw e;
        } finally {
            stop();
            forget(hook);
        }
    }

    private String places(Demo demo) {
        String score = "\n  score      " + folder.resolve(DemoFolder.SCORE_PAGE) + "   and score.json\n";
        if (end == End.EXIT && folder.isTemporary() && !folder.isKeptForLooking()) {
            return score;
        }
        String pages = end == End.STAY ? "\n  cases      " + demo.address() : "";
        return pages + "\n  mailboxes  " + demo.mailFolder().resolve("index.html") + "\n  logs       "
                + folder.resolve("logs") + score;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is stopping, by this very hook.
        }
    }

    private int play(Demo demo) throws Exception {
        DemoScore score = demo.play();
        steps.show(score.text());
        if (!score.isPerfect()) {
            folder.keepForLooking();
        }
        steps.show(places(demo));
        if (end == End.STAY) {
            steps.show("  Time goes on, a day every quarter of a minute. Ctrl-C stops everything.\n");
            demo.goOn();
            new CountDownLatch(1).await();
        }
        return score.isPerfect() ? 0 : 1;
    }

    private void stop() throws IOException {
        parts.close();
        if (parts.isSomethingStarting()) {
            DatabaseServers.end(folder.path());
        }
        folder.close();
    }

    private void stopOnSignal() {
        if (parts.isClosing()) {
            return;
        }
        Thread lastResort = new Thread(DemoRun::halt, "last resort");
        lastResort.setDaemon(true);
        lastResort.start();
        steps.say("stopping");
        try {
            stop();
            steps.say("stopped");
        } catch (IOException e) {
            steps.say("stopped, but: " + e.getMessage());
        }
    }

    private static void halt() {
        try {
            Thread.sleep(LAST_RESORT_SECONDS * 1_000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(SIGNALLED);
    }
}
