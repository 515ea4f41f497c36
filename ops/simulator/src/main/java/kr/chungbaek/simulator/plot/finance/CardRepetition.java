package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LF-04 and LF-06: payments at one merchant that are split, or come again and again. */
final class CardRepetition {

    private static final long LIMIT = 500_000;
    private static final int WINDOW_DAYS = 30;

    private CardRepetition() {}

    static List<Plot> plots() {
        return List.of(split(), repeated());
    }

    // LF-04

    private static Plot split() {
        return Plot.of("LF-04")
                .ordinary(15, e -> Card.ofStaff(e).year())
                .slip("a bill in two parts", e -> {
                    LocalDateTime at = Days.past(e).atTime(19, 10);
                    tellSplit(e, payments(e, Card.ofStaff(e), at, 30, 300_000, 290_000));
                })
                .slip("exactly the limit in three parts", e -> {
                    LocalDateTime at = Days.recent(e).atTime(18, 40);
                    tellSplit(e, payments(e, Card.ofStaff(e), at, 2, 200_000, 200_000, 100_000));
                })
                .slip("two cards of the department at one table", e -> {
                    Card card = Card.held(e);
                    LocalDate day = Days.past(e);
                    Entry first = card.spend(day.atTime(19, 0)).with("amount", 480_000);
                    Entry second = card.another()
                            .spend(day.atTime(19, 2))
                            .with("merchant_no", first.value("merchant_no"))
                            .with("amount", 420_000);
                    tellSplit(e, List.of(first, second));
                })
                .slip("the rest on the next day, exactly 24 hours later", e -> {
                    LocalDateTime at = Days.pairOf(e, Days.recent(e)).atTime(12, e.below(60));
                    tellSplit(e, payments(e, Card.ofStaff(e), at, 24 * 60, 350_000, 250_000));
                })
                .slip("a won below the limit, and a little more", e -> {
                    LocalDateTime at = Days.past(e).atTime(11, e.below(60));
                    tellSplit(e, payments(e, Card.ofStaff(e), at, 90, LIMIT - 1, 21_000));
                })
                .lookAlike("a won below the limit together", e -> {
                    LocalDateTime at = Days.past(e).atTime(12, e.below(60));
                    innocentSplit(e, payments(e, Card.ofStaff(e), at, 10, 250_000, LIMIT - 250_001));
                })
                .lookAlike("the second a second later than 24 hours", e -> {
                    Card card = Card.ofStaff(e);
                    LocalDateTime at = Days.pairOf(e, Days.recent(e)).atTime(12, e.below(60));
                    Entry first = card.spend(at).with("amount", 300_000);
                    Entry second = card.spend(at.plusDays(1).plusSeconds(1))
                            .with("merchant_no", first.value("merchant_no"))
                            .with("amount", 300_000);
                    innocentSplit(e, List.of(first, second));
                })
                .lookAlike("the first was cancelled before the second", e -> {
                    LocalDateTime at = Days.past(e).atTime(12, e.below(60));
                    List<Entry> payments = payments(e, Card.ofStaff(e), at, 5, 450_000, 440_000);
                    payments.get(0).with("cancelled", true);
                    innocentSplit(e, payments);
                })
                .lookAlike("two departments at one restaurant", e -> {
                    LocalDateTime at = Days.recent(e).atTime(12, e.below(60));
                    Entry first = Card.held(e).spend(at).with("amount", 320_000);
                    Entry second = Card.held(e)
                            .spend(at.plusMinutes(5))
                            .with("merchant_no", first.value("merchant_no"))
                            .with("amount", 330_000);
                    innocentSplit(e, List.of(first));
                    innocentSplit(e, List.of(second));
                })
                .lookAlike("one large payment, which was explained anyway, and a coffee", e -> {
                    LocalDateTime at = Days.past(e).atTime(12, e.below(60));
                    innocentSplit(e, payments(e, Card.ofStaff(e), at, 40, LIMIT, 30_000));
                });
    }

    /** Payments at one merchant, so many minutes apart. */
    private static List<Entry> payments(Episode e, Card card, LocalDateTime from, int minutes, long... amounts) {
        String merchant = e.number("M");
        return IntStream.range(0, amounts.length)
                .mapToObj(turn -> card.spend(from.plusMinutes((long) minutes * turn))
                        .with("merchant_no", merchant)
                        .with("amount", amounts[turn]))
                .toList();
    }

    private static void tellSplit(Episode e, List<Entry> payments) {
        e.answer(splitKey(payments), sum(payments));
    }

    private static void innocentSplit(Episode e, List<Entry> payments) {
        e.answer(splitKey(payments));
    }

    private static String splitKey(List<Entry> payments) {
        Entry last = payments.get(payments.size() - 1);
        return "%s|%s|%s".formatted(last.text("department"), last.text("merchant_no"), last.date("used_on"));
    }

    private static long sum(List<Entry> payments) {
        return payments.stream().mapToLong(payment -> payment.won("amount")).sum();
    }

    // LF-06

    private static Plot repeated() {
        return Plot.of("LF-06")
                .ordinary(10, e -> visits(e, Card.ofStaff(e), e.between(90, 3), 0, 10, 20, 30))
                .slip("lunch at one place five times within a week", e -> {
                    LocalDate last = Days.recent(e);
                    tellRepeated(e, visits(e, Card.ofStaff(e), last, 0, 1, 2, 3, 4));
                })
                .slip("five times within exactly 30 days", e -> {
                    LocalDate last = windowEnd(e, Days.past(e));
                    tellRepeated(e, visits(e, Card.ofStaff(e), last, 0, 6, 13, 20, WINDOW_DAYS));
                })
                .slip("five times with two cards of the department", e -> {
                    Card card = Card.held(e);
                    LocalDate last = Days.past(e);
                    List<Entry> first = visits(e, card, last, 4, 11, 18);
                    List<Entry> second = visits(e, card.another(), last, 0, 7);
                    second.forEach(
                            payment -> payment.with("merchant_no", first.get(0).value("merchant_no")));
                    List<Entry> all = new ArrayList<>(first);
                    all.addAll(second);
                    e.answer(repeatedKey(second.get(0)), sum(all));
                })
                .slip("six times, one of them cancelled", e -> {
                    LocalDate last = Days.past(e);
                    List<Entry> payments = visits(e, Card.ofStaff(e), last, 0, 3, 7, 10, 14, 17);
                    payments.get(2).with("cancelled", true);
                    e.answer(
                            repeatedKey(payments.get(0)),
                            sum(payments) - payments.get(2).won("amount"));
                })
                .lookAlike("four times in a month", e -> {
                    LocalDate last = Days.past(e);
                    innocentRepeated(e, visits(e, Card.ofStaff(e), last, 0, 4, 9, 14));
                })
                .lookAlike("the first of five lies 31 days or more back", e -> {
                    LocalDate last = Days.recent(e);
                    innocentRepeated(e, visits(e, Card.ofStaff(e), last, 0, 6, 13, 20, WINDOW_DAYS + 1));
                })
                .lookAlike("five times, one cancelled on the same day", e -> {
                    LocalDate last = Days.past(e);
                    List<Entry> payments = visits(e, Card.ofStaff(e), last, 0, 3, 7, 10, 14);
                    Entry cancelled = payments.get(0);
                    cancelled.corrected(cancelled.date("used_on")).with("cancelled", true);
                    innocentRepeated(e, payments);
                })
                .lookAlike("five branches of a chain", e -> {
                    LocalDate last = Days.recent(e);
                    List<Entry> payments = visits(e, Card.ofStaff(e), last, 0, 1, 2, 3, 4);
                    payments.forEach(payment -> payment.with("merchant_no", e.number("M")));
                    innocentRepeated(e, payments);
                })
                .lookAlike("two departments that eat at one place", e -> {
                    LocalDate last = Days.past(e);
                    List<Entry> ours = visits(e, Card.held(e), last, 0, 5, 10);
                    List<Entry> theirs = visits(e, Card.held(e), last, 0, 5, 10);
                    theirs.forEach(
                            payment -> payment.with("merchant_no", ours.get(0).value("merchant_no")));
                    innocentRepeated(e, ours);
                    innocentRepeated(e, theirs);
                });
    }

    /** A working day whose 30th day before is one, too. */
    private static LocalDate windowEnd(Episode e, LocalDate near) {
        LocalDate day = near;
        while (e.isHoliday(day) || e.isHoliday(day.minusDays(WINDOW_DAYS))) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Small payments at one merchant, so many days before the last day, or on the working day before that. */
    private static List<Entry> visits(Episode e, Card card, LocalDate last, int... daysBefore) {
        String merchant = e.number("M");
        return Arrays.stream(daysBefore)
                .mapToObj(days -> card.spend(
                                e.lastWorkingDay(last.minusDays(days)).atTime(12, e.below(60)))
                        .with("merchant_no", merchant)
                        .with("amount", e.won(20_000, 110_000)))
                .toList();
    }

    private static void tellRepeated(Episode e, List<Entry> payments) {
        e.answer(repeatedKey(payments.get(0)), sum(payments));
    }

    private static void innocentRepeated(Episode e, List<Entry> payments) {
        e.answer(repeatedKey(payments.get(0)));
    }

    private static String repeatedKey(Entry last) {
        LocalDate day = last.date("used_on");
        return "%s|%s|%d|%d"
                .formatted(last.text("department"), last.text("merchant_no"), day.getYear(), day.getMonthValue());
    }
}
