package kr.chungbaek.cli.score;

import java.util.Comparator;

/**
 * What identifies a case.
 *
 * @param government the family's code, so that a case stays the same when its government gets another code
 */
public record CaseId(String scenario, String government, String caseKey) implements Comparable<CaseId> {

    private static final Comparator<CaseId> ORDER = Comparator.comparing(CaseId::scenario)
            .thenComparing(CaseId::government)
            .thenComparing(CaseId::caseKey);

    @Override
    public int compareTo(CaseId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return scenario + " " + government + " " + caseKey;
    }
}
