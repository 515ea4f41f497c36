package kr.chungbaek.cli.demo;

import java.time.Instant;
import java.util.Objects;
import kr.chungbaek.hub.crosscheck.Activation;
import kr.chungbaek.hub.crosscheck.Activations;
import org.jspecify.annotations.Nullable;

/** Tells when a change of the configuration's files was taken over, or why it was not. */
final class ConfigNews {

    private final Activations activations;
    private final Steps steps;
    private Instant since;
    private @Nullable Instant refusedAt;

    ConfigNews(Activations activations, Steps steps) {
        this.activations = activations;
        this.steps = steps;
        this.since = activations.latest().since();
        this.refusedAt = activations.latest().refusedAt();
    }

    void tell() {
        Activation latest = activations.latest();
        if (latest.refusedAt() != null && !Objects.equals(refusedAt, latest.refusedAt())) {
            latest.problems().stream()
                    .distinct()
                    .forEach(problem -> steps.say("config   refused, what ran before goes on: " + problem));
        } else if (!since.equals(latest.since())) {
            steps.say("config   the changed files are taken over; what is new is judged from the first record on");
        }
        refusedAt = latest.refusedAt();
        since = latest.since();
    }
}
