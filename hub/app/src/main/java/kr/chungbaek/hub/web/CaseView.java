package kr.chungbaek.hub.web;

import java.util.List;
import kr.chungbaek.hub.cases.Figure;
import kr.chungbaek.wire.alert.DueStep;
import kr.chungbaek.wire.yaml.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of one case shows.
 *
 * @param rule null when the scenario is no longer configured: then only the case itself can be shown
 */
record CaseView(Facts facts, @Nullable Rule rule, List<AlertView> alerts) {

    CaseView {
        alerts = List.copyOf(alerts);
    }

    /**
     * The case itself.
     *
     * @param version of the rule that judged it
     * @param judged whether its scenario still is
     */
    record Facts(
            long id,
            String scenario,
            String government,
            String governmentName,
            String region,
            String caseKey,
            boolean standing,
            String status,
            String due,
            String amount,
            String officer,
            String version,
            boolean judged,
            String openedAt,
            String clearedAt) {}

    /** What its scenario says of it. */
    record Rule(
            Bilingual title,
            Bilingual summary,
            String severity,
            Bilingual basis,
            Bilingual why,
            String due,
            String raise,
            RecordCard subject,
            List<SetCard> sets,
            List<Figure> figures,
            List<DueStep> arithmetic,
            List<Bilingual> check) {}

    /** One record. */
    record RecordCard(Bilingual title, List<Cell> cells) {}

    /**
     * One field of a record.
     *
     * @param mark {@code compared} when the rule judges by it, {@code matched} when it links the records, else empty
     */
    record Cell(String name, Bilingual title, String about, String value, String mark) {}

    /** The records of one related set. */
    record SetCard(String name, Bilingual title, List<String> sought, long count, List<RecordCard> records) {

        public boolean isMissing() {
            return count == 0;
        }
    }
}
