package kr.chungbaek.scenario.model;

import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * What becomes of a finding.
 *
 * @param onePer the values that make one case of several findings; the subject's key when empty
 * @param evidence what makes the facts of a case other facts: the subject and sets by name; everything when empty
 * @param officer the staff number of the officer concerned
 * @param summary one sentence with {names} of subject fields, {due} and {amount}
 * @param check what the officer should look at first
 */
public record CaseRule(
        List<Expression> onePer,
        List<String> evidence,
        Optional<Expression> officer,
        Optional<Bilingual> summary,
        List<Bilingual> check) {

    public CaseRule {
        onePer = List.copyOf(onePer);
        evidence = List.copyOf(evidence);
        check = List.copyOf(check);
    }

    /** Whether a set, or the subject, makes other facts when it changes. */
    public boolean isEvidence(String name) {
        return evidence.isEmpty() || evidence.contains(name);
    }

    public static CaseRule ofSubjectKey() {
        return new CaseRule(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }
}
