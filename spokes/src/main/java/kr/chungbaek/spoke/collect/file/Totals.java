package kr.chungbaek.spoke.collect.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What rows add up to, beside what a file says they do. */
final class Totals {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,6})?");

    private long count;
    private BigDecimal sum = BigDecimal.ZERO;
    private boolean summable = true;

    /** Counts a row. Without its amount the sum cannot be told any more, and is not held against the file. */
    void add(Optional<BigDecimal> amount) {
        count++;
        summable &= amount.isPresent();
        sum = sum.add(amount.orElse(BigDecimal.ZERO));
    }

    long count() {
        return count;
    }

    BigDecimal sum() {
        return sum;
    }

    boolean isSummable() {
        return summable;
    }

    /** @throws kr.chungbaek.wire.fault.Fault when the file says otherwise */
    void verify(String who, Optional<BigDecimal> toldCount, Optional<BigDecimal> toldSum) {
        if (toldCount.isEmpty() || toldCount.get().compareTo(BigDecimal.valueOf(count)) != 0) {
            throw Refusal.of(who + " counts " + shown(toldCount) + " rows, but there are " + count);
        }
        if (toldSum.isEmpty() || summable && toldSum.get().compareTo(sum) != 0) {
            throw Refusal.of(who + "'s sum is " + shown(toldSum) + ", that of the rows " + sum.toPlainString());
        }
    }

    private static String shown(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("no number of");
    }

    /** A plain number; nothing when it is anything else. */
    static Optional<BigDecimal> number(String text) {
        String plain = text.strip();
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
