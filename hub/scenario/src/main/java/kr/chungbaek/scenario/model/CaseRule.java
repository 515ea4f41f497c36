package kr.chungbaek.scenario.model;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * What becomes of a finding.
 *
 * @param onePer the values that make one case of several findings; the subject's key when empty
 * @param officer the staff number of the officer concerned
 * @param summary one sentence with {names} of subject fields, {due} and {amount}
 * @param check what the officer should look at first
 */
public record CaseRule(
        List<Expression> onePer, Optional<Expression> officer, Optional<Bilingual> summary, List<Bilingual> check) {

    public CaseRule {
        onePer = List.copyOf(onePer);
        check = List.copyOf(check);
    }

    public static CaseRule ofSubjectKey() {
        return new CaseRule(List.of(), Optional.empty(), Optional.empty(), List.of());
    }
}
