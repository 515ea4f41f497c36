package kr.chungbaek.wire.reference;

import java.time.LocalDate;
import kr.chungbaek.wire.problem.Position;
import org.jspecify.annotations.Nullable;

/**
 * A local government, or the pseudo-government of a region ({@code R-seoul}) or of the nation ({@code N-nation}).
 *
 * @param code of the Ministry's administrative standard; names are not unique
 * @param region the node that operates for it
 * @param parent the region of the metropolitan government above it; null for a metropolitan one
 * @param validFrom its first day; null when it stood before the reference begins
 * @param validUntil its last day; null while it stands
 * @param at its row
 */
public record Government(
        String code,
        String region,
        GovernmentLevel level,
        String nameKo,
        String nameEn,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Position at) {

    public boolean standsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }
}
