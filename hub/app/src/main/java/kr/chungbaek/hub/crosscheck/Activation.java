package kr.chungbaek.hub.crosscheck;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which configuration runs.
 *
 * @param since when it became active
 * @param refusedAt when a later one was refused; null when the files are what runs
 * @param problems why it was refused
 */
public record Activation(Instant since, @Nullable Instant refusedAt, List<String> problems) {

    public Activation {
        problems = List.copyOf(problems);
    }

    static Activation of(Instant since) {
        return new Activation(since, null, List.of());
    }

    Activation refused(Instant at, List<String> why) {
        return new Activation(since, at, why);
    }
}
