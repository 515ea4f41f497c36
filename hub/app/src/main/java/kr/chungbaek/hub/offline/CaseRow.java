package kr.chungbaek.hub.offline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer.
 *
 * @param status {@code open}, {@code waiting} for a feed, or {@code cleared}
 * @param amount whole won
 */
public record CaseRow(
        String scenario,
        String government,
        String caseKey,
        String status,
        @Nullable LocalDate due,
        @Nullable Long amount) {}
