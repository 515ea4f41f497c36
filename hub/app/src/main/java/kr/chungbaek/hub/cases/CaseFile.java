package kr.chungbaek.hub.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One case.
 *
 * @param standing whether a finding carries its key
 * @param status what people did
 * @param subjectKey the subject that explains it: of the finding with the earliest due
 * @param occasion which of that subject's days; null where there is but one
 * @param amount whole won
 * @param version of the rule that judged it
 */
public record CaseFile(
        long id,
        String scenario,
        String government,
        String caseKey,
        int round,
        boolean standing,
        String status,
        @Nullable LocalDate due,
        @Nullable Long amount,
        @Nullable String officer,
        String subjectKey,
        @Nullable LocalDate occasion,
        String version,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime clearedAt) {

    /** The name of the parameter and the placeholder that is one of the subject's days. */
    static final String OCCASION = "occasion";

    /**
     * What a scenario's view statements want to be told of this case.
     *
     * @param limit of rows
     */
    Map<String, Object> subject(long limit) {
        Map<String, Object> subject =
                new HashMap<>(Map.of("government", government, "key", subjectKey, "limit", limit));
        if (occasion != null) {
            subject.put(OCCASION, occasion);
        }
        return subject;
    }
}
