package kr.chungbaek.wire.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.wire.yaml.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What the hub tells the people concerned, as JSON on {@code alerts.<region>}.
 *
 * @param number gapless per region and hub incarnation, counted from 1
 * @param caseId the hub's number of the case
 * @param amount whole won at stake; null when the rule states none
 * @param link the case's page at the hub
 */
public record Alert(
        String incarnation,
        long number,
        Instant raisedAt,
        String region,
        long caseId,
        String scenario,
        Bilingual title,
        String severity,
        String government,
        String governmentName,
        String caseKey,
        @Nullable LocalDate due,
        @Nullable Long amount,
        Bilingual summary,
        Bilingual basis,
        Bilingual why,
        List<DueStep> arithmetic,
        ShownRecord subject,
        List<ShownSet> sets,
        List<Bilingual> check,
        List<Recipient> recipients,
        String link) {

    public Alert {
        arithmetic = List.copyOf(arithmetic);
        sets = List.copyOf(sets);
        check = List.copyOf(check);
        recipients = List.copyOf(recipients);
    }
}
