package kr.chungbaek.hub.backtest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case as its findings make it.
 *
 * @param due the earliest of them
 * @param amount the largest of them, in won
 * @param subjectKey of the finding with the earliest due date, then the smallest subject key
 */
record FoundCase(
        Id id,
        @Nullable LocalDate due,
        @Nullable Long amount,
        String subjectKey,
        @Nullable LocalDate occasion) {

    private static final Comparator<FoundCase> FIRST = Comparator.comparing(
                    FoundCase::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(FoundCase::subjectKey);

    /** What tells cases of one scenario apart. */
    record Id(String government, String caseKey) implements Comparable<Id> {

        @Override
        public int compareTo(Id other) {
            int byGovernment = government.compareTo(other.government);
            return byGovernment != 0 ? byGovernment : caseKey.compareTo(other.caseKey);
        }
    }

    static FoundCase of(Verdict verdict) {
        return new FoundCase(
                new Id(verdict.government(), verdict.caseKey()),
                verdict.due(),
                verdict.amount(),
                verdict.subjectKey(),
                verdict.occasion());
    }

    /** One case of two findings. */
    FoundCase and(FoundCase other) {
        FoundCase first = FIRST.compare(this, other) <= 0 ? this : other;
        return new FoundCase(id, first.due, larger(amount, other.amount), first.subjectKey, first.occasion);
    }

    private static @Nullable Long larger(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }

    /** In won; nothing counts as none. */
    long won() {
        return amount == null ? 0 : amount;
    }

    /** Whether people would see no difference in figures. */
    boolean isAs(FoundCase other) {
        return Objects.equals(due, other.due) && Objects.equals(amount, other.amount);
    }
}
