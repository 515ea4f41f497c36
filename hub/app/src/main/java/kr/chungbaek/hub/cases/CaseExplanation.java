package kr.chungbaek.hub.cases;

import java.util.List;
import kr.chungbaek.wire.alert.DueStep;
import kr.chungbaek.wire.alert.ShownRecord;
import kr.chungbaek.wire.alert.ShownSet;
import kr.chungbaek.wire.yaml.Bilingual;

/** Why a case stands: the subject, what was sought and found beside it, and how the deadline was reckoned. */
public record CaseExplanation(ShownRecord subject, List<ShownSet> sets, List<DueStep> arithmetic, Bilingual summary) {

    public CaseExplanation {
        sets = List.copyOf(sets);
        arithmetic = List.copyOf(arithmetic);
    }
}
