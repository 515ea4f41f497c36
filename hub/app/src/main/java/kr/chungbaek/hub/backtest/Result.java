package kr.chungbaek.hub.backtest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would find, beside what the active version finds.
 *
 * @param today as of which day was judged
 * @param activeVersion null when the scenario was never judged
 * @param note what a reader should know about the answer; null when nothing
 * @param subjects how many there are in the period, whether the rule's conditions hold or not
 * @param pending how many have a due date still to come
 * @param waiting how many are past it but wait for a feed
 * @param unjudged how many cannot be judged
 * @param cases what the rule finds
 * @param active what the active version finds of the same subjects
 * @param differing how many of the unchanged cases have another amount or due date
 */
public record Result(
        String scenario,
        String version,
        @Nullable String activeVersion,
        LocalDate from,
        LocalDate to,
        @Nullable String asKnownAt,
        LocalDate today,
        @Nullable String note,
        long subjects,
        long pending,
        long waiting,
        long unjudged,
        Sum cases,
        Sum active,
        Sum added,
        Sum removed,
        Sum unchanged,
        long differing,
        List<OfGovernment> governments,
        List<Sample> samples,
        BigDecimal seconds) {

    public Result {
        governments = List.copyOf(governments);
        samples = List.copyOf(samples);
    }

    /** @param amount in won; of unchanged cases as the rule has it */
    public record Sum(long cases, long amount) {

        static final Sum NONE = new Sum(0, 0);

        Sum and(FoundCase one) {
            return new Sum(cases + 1, amount + one.won());
        }
    }

    /** The same of one government. */
    public record OfGovernment(String government, String name, Sum added, Sum removed, Sum unchanged) {}

    /** @param change {@code added} or {@code removed} */
    public record Sample(
            String change,
            String government,
            String caseKey,
            @Nullable LocalDate due,
            @Nullable Long amount,
            List<Records> records) {

        public Sample {
            records = List.copyOf(records);
        }
    }

    /**
     * Records that were looked at.
     *
     * @param role {@code subject}, or the name of a set
     * @param keys the first of them
     * @param total how many there are
     */
    public record Records(String role, String record, List<String> keys, long total) {

        public Records {
            keys = List.copyOf(keys);
        }
    }
}
