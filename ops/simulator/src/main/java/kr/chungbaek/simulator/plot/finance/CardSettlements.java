package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import org.jspecify.annotations.Nullable;

/** LF-07 and LF-08: what is paid by card is approved before, settled within ten days, and explained when it is much. */
final class CardSettlements {

    private static final long MUCH_FOR_A_MEAL = 500_000;
    private static final long MUCH = 1_000_000;
    private static final int DAYS = 10;

    private CardSettlements() {}

    static List<Plot> plots() {
        return List.of(explained(), settled());
    }

    // LF-07

    private static Plot explained() {
        return Plot.of("LF-07")
                .ordinary(8, CardSettlements::largePayments)
                .slip("a dinner for exactly the limit, without a list of attendees", e -> {
                    Card card = Card.ofStaff(e);
                    meal(card, Days.past(e), MUCH_FOR_A_MEAL, payment -> Card.tell(e, payment), null);
                })
                .slip("a large purchase of which nobody tells for whom", e -> {
                    Card card = Card.ofStaff(e);
                    Entry payment = card.pay(judged(e)).with("amount", e.won(MUCH, 4_000_000));
                    card.settle(payment).with("purpose", "SUPPLIES").with("attendees", null);
                    Card.tell(e, payment);
                })
                .slip("the list has nobody on it", e -> {
                    Card card = Card.ofStaff(e);
                    meal(card, judged(e), e.won(MUCH_FOR_A_MEAL, 900_000), payment -> Card.tell(e, payment), 0);
                })
                .slip("the list belongs to another payment of the evening", e -> {
                    Card card = Card.ofStaff(e);
                    LocalDate day = Days.past(e);
                    meal(card, day, 420_000, payment -> {}, 14);
                    meal(card, day, 640_000, payment -> Card.tell(e, payment), null);
                })
                .slip("a large payment that was never settled", e -> {
                    Entry payment = Card.ofStaff(e).pay(Days.past(e)).with("amount", e.won(MUCH, 2_000_000));
                    e.alsoAnswer("LF-08", payment.key(), payment.won("amount"));
                    Card.tell(e, payment);
                })
                .lookAlike("a dinner with its list of attendees", e -> {
                    Card card = Card.ofStaff(e);
                    meal(card, Days.past(e), e.won(MUCH_FOR_A_MEAL, 1_500_000), payment -> e.answer(payment.key()), 18);
                })
                .lookAlike("a dinner a won below the limit", e -> {
                    Card card = Card.ofStaff(e);
                    meal(card, judged(e), MUCH_FOR_A_MEAL - 1, payment -> e.answer(payment.key()), null);
                })
                .lookAlike("supplies a won below the other limit", e -> {
                    Card card = Card.ofStaff(e);
                    Entry payment = card.pay(judged(e)).with("amount", MUCH - 1);
                    card.settle(payment).with("purpose", "SUPPLIES").with("attendees", null);
                    e.answer(payment.key());
                })
                .lookAlike("the list was added on the last day", e -> {
                    Card card = Card.ofStaff(e);
                    Entry payment = card.pay(Days.past(e)).with("amount", e.won(600_000, 900_000));
                    Entry settlement = card.settle(payment)
                            .with("purpose", "ENTERTAINMENT")
                            .with("attendees", null);
                    settlement.corrected(lastDay(e, payment)).with("attendees", 9);
                    e.answer(payment.key());
                })
                .lookAlike("the payment was cancelled", e -> {
                    Entry payment = Card.ofStaff(e).pay(Days.past(e)).with("amount", e.won(MUCH, 3_000_000));
                    payment.corrected(payment.date("used_on").plusDays(1)).with("cancelled", true);
                    e.answer(payment.key());
                });
    }

    private static void meal(Card card, LocalDate day, long amount, Consumer<Entry> told, @Nullable Integer attendees) {
        Entry payment = card.pay(day.atTime(19, 0)).with("amount", amount);
        card.settle(payment).with("purpose", "ENTERTAINMENT").with("attendees", attendees);
        told.accept(payment);
    }

    /** A working day of which the last day to settle falls among those that are played one by one. */
    private static LocalDate judged(Episode e) {
        return e.between(36, 22);
    }

    private static LocalDate lastDay(Episode e, Entry payment) {
        return e.nextWorkingDay(payment.date("used_on").plusDays(DAYS));
    }

    private static void largePayments(Episode e) {
        Card card = Card.ofStaff(e);
        for (int turn = 0; turn < 6; turn++) {
            int days = 2 + 50 * turn;
            Entry payment = card.pay(e.between(days + 40, days)).with("amount", e.won(MUCH_FOR_A_MEAL, 2_500_000));
            card.settle(payment).with("purpose", "ENTERTAINMENT").with("attendees", 8 + e.below(50));
        }
    }

    // LF-08

    private static Plot settled() {
        return Plot.of("LF-08")
                .ordinary(60, e -> Card.ofStaff(e).year())
                .slip("nothing was settled", e -> Card.tell(e, Card.ofStaff(e).pay(Days.past(e))))
                .slip(
                        "nothing was settled over the new year's days off",
                        e -> Card.tell(e, Card.ofStaff(e).pay(judged(e))))
                .slip("approved on the day after", e -> {
                    Card card = Card.ofStaff(e);
                    Entry payment = card.pay(Days.past(e));
                    card.settle(payment)
                            .with("authorised_on", payment.date("used_on").plusDays(1));
                    Card.tell(e, payment);
                })
                .slip("settled, but never approved", e -> {
                    Card card = Card.ofStaff(e);
                    Entry payment = card.pay(judged(e));
                    card.settle(payment).with("authorised_on", null);
                    Card.tell(e, payment);
                })
                .slip("the payment at the same merchant a day later was settled", e -> {
                    Card card = Card.ofStaff(e);
                    Entry payment = card.pay(Days.past(e));
                    card.spend(e.workingDays(payment.date("used_on"), 2))
                            .with("merchant_no", payment.value("merchant_no"))
                            .with("amount", payment.value("amount"));
                    Card.tell(e, payment);
                })
                .slip("the settlement was withdrawn and not made again", e -> {
                    Card card = Card.ofStaff(e);
                    Entry payment = card.pay(Days.past(e));
                    card.settle(payment).droppedOn(lastDay(e, payment));
                    Card.tell(e, payment);
                })
                .lookAlike("settled on the last day", e -> {
                    Card card = Card.ofStaff(e);
                    Entry payment = card.pay(Days.past(e));
                    card.settle(payment).with("settled_on", lastDay(e, payment));
                    e.answer(payment.key());
                })
                .lookAlike("approved on the day itself", e -> {
                    Card card = Card.ofStaff(e);
                    Entry payment = card.pay(judged(e));
                    card.settle(payment).with("authorised_on", payment.value("used_on"));
                    e.answer(payment.key());
                })
                .lookAlike("the approval was entered before the ten days were over", e -> {
                    Card card = Card.ofStaff(e);
                    Entry payment = card.pay(Days.past(e));
                    LocalDate day = payment.date("used_on");
                    Entry settlement = card.settle(payment).with("authorised_on", null);
                    settlement
                            .corrected(e.lastWorkingDay(day.plusDays(DAYS - 1)))
                            .with("authorised_on", day);
                    e.answer(payment.key());
                })
                .lookAlike("the payment was cancelled on the next day", e -> {
                    Entry payment = Card.ofStaff(e).pay(judged(e));
                    payment.corrected(payment.date("used_on").plusDays(1)).with("cancelled", true);
                    e.answer(payment.key());
                })
                .lookAlike(
                        "the ten days are not over",
                        e -> e.answer(Card.ofStaff(e).pay(e.between(8, 2)).key()));
    }
}
