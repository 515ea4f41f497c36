package kr.chungbaek.hub.crosscheck;

import java.time.OffsetDateTime;
import kr.chungbaek.hub.crosscheck.ScenarioStatus.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A version of a scenario on its way to take over.
 *
 * @param governments how many it judges at first
 * @param judged how many of them it has judged
 * @param lag how many changed records it has not looked at yet, once all governments are judged
 * @param held why it waits for approval; null when it does not
 * @param failure why it stands still; null when it does not
 */
public record NextVersion(
        String version,
        OffsetDateTime begunAt,
        long governments,
        long judged,
        long lag,
        @Nullable Held held,
        @Nullable Failure failure) {

    /**
     * It would open unusually many cases.
     *
     * @param opens how many it would open
     * @param beside how many there are
     */
    public record Held(long opens, long beside, OffsetDateTime since) {}
}
