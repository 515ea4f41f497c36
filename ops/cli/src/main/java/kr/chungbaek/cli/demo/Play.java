package kr.chungbaek.cli.demo;

import java.time.Duration;
import java.util.Map;
import kr.chungbaek.simulator.server.SourceSystems;
import kr.chungbaek.simulator.story.Scene;
import kr.chungbaek.simulator.story.Story;

/** Plays a story on the source systems; what was played before a restart is left out. */
final class Play {

    private final Story story;
    private final Map<String, SourceSystems> sources;
    private final Steps steps;

    Play(Story story, Map<String, SourceSystems> sources, Steps steps) {
        this.story = story;
        this.sources = sources;
        this.steps = steps;
    }

    /** Lays out everything that is there before the spokes start. */
    int history() throws Exception {
        int played = 0;
        for (Scene scene : story.history()) {
            played += play(scene) ? 1 : 0;
        }
        return played;
    }

    /** Plays the rest, one scene after the other, each not before its time. */
    void live() throws Exception {
        long begin = System.nanoTime();
        for (Scene scene : story.live()) {
            waitUntil(begin, scene.after());
            if (play(scene) && !scene.headline().isEmpty()) {
                steps.say("planted  " + scene.headline());
            }
        }
    }

    private boolean play(Scene scene) throws Exception {
        SourceSystems systems = sources.get(scene.deed().region());
        if (systems == null) {
            throw new IllegalStateException(
                    "no source systems for region " + scene.deed().region());
        }
        return systems.play(scene);
    }

    private static void waitUntil(long begin, Duration after) throws InterruptedException {
        long left = begin + after.toNanos() - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left).toMillis());
        }
    }
}
