package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LF-03 and LF-05: cards used at restricted merchants, and away from home. */
final class CardPlaces {

    private static final String BAR = "5813";
    private static final String GOLF_COURSE = "7992";
    private static final String KARAOKE = "7996";

    private CardPlaces() {}

    static List<Plot> plots() {
        return List.of(restricted(), away());
    }

    // LF-03

    private static Plot restricted() {
        return Plot.of("LF-03")
                .ordinary(25, e -> Card.ofStaff(e).year())
                .slip(
                        "an evening at a bar",
                        e -> Card.tell(
                                e,
                                Card.ofStaff(e)
                                        .spend(Days.past(e).atTime(20, e.below(60)))
                                        .with("merchant_category", BAR)))
                .slip(
                        "a golf course on a working day",
                        e -> Card.tell(e, Card.ofStaff(e).spend(Days.recent(e)).with("merchant_category", GOLF_COURSE)))
                .slip("karaoke after a dinner that was in order", e -> {
                    Card card = Card.ofStaff(e);
                    LocalDate day = Days.recent(e);
                    card.spend(day.atTime(19, e.below(60)));
                    Card.tell(e, card.spend(day.atTime(22, e.below(60))).with("merchant_category", KARAOKE));
                })
                .slip("the card company corrected a restaurant to a bar", e -> {
                    Entry payment = Card.ofStaff(e).spend(Days.past(e)).with("merchant_category", "5812");
                    payment.corrected(e.workingDays(payment.date("used_on"), 4)).with("merchant_category", BAR);
                    Card.tell(e, payment);
                })
                .lookAlike(
                        "a fast food place, the next category",
                        e -> e.answer(Card.ofStaff(e)
                                .spend(Days.past(e))
                                .with("merchant_category", "5814")
                                .key()))
                .lookAlike("the payment was cancelled on the same day", e -> {
                    Entry payment = Card.ofStaff(e).pay(Days.recent(e)).with("merchant_category", BAR);
                    payment.corrected(payment.date("used_on")).with("cancelled", true);
                    e.answer(payment.key());
                })
                .lookAlike("the category was mended on the same day", e -> {
                    Entry payment = Card.ofStaff(e).spend(Days.past(e)).with("merchant_category", KARAOKE);
                    payment.corrected(payment.date("used_on")).with("merchant_category", "5812");
                    e.answer(payment.key());
                })
                .lookAlike(
                        "a sports ground that is no golf course",
                        e -> e.answer(Card.ofStaff(e)
                                .spend(Days.recent(e))
                                .with("merchant_category", "7941")
                                .key()));
    }

    // LF-05

    private static Plot away() {
        return Plot.of("LF-05")
                .ordinary(10, CardPlaces::travels)
                .slip("nobody had sent the holder there", e -> Card.tell(e, elsewhere(e, Card.held(e), Days.past(e))))
                .slip("a colleague was sent, the holder was not", e -> {
                    Card card = Card.held(e);
                    LocalDate day = Days.recent(e);
                    Orders.travel(e, card.another().holder(), day, day);
                    Card.tell(e, elsewhere(e, card, day));
                })
                .slip("the travel had ended the day before", e -> {
                    Card card = Card.held(e);
                    LocalDate day = Days.past(e);
                    Orders.travel(e, card.holder(), day.minusDays(2), day.minusDays(1));
                    Card.tell(e, elsewhere(e, card, day));
                })
                .slip("the travel was called off", e -> {
                    Card card = Card.held(e);
                    LocalDate day = Days.past(e);
                    Orders.travel(e, card.holder(), day, day).droppedOn(e.workingDays(day, 2));
                    Card.tell(e, elsewhere(e, card, day));
                })
                .slip("the merchant's place was mended afterwards", e -> {
                    Entry payment = Card.held(e).spend(Days.past(e));
                    payment.corrected(e.workingDays(payment.date("used_on"), 2))
                            .with("merchant_region", Places.elsewhere(e));
                    Card.tell(e, payment);
                })
                .lookAlike("the holder was sent there", e -> {
                    Card card = Card.held(e);
                    LocalDate day = Days.pastOrRecent(e);
                    Orders.travel(e, card.holder(), day, day);
                    e.answer(elsewhere(e, card, day).key());
                })
                .lookAlike("the last day of a travel", e -> {
                    Card card = Card.held(e);
                    LocalDate day = Days.past(e);
                    Orders.travel(e, card.holder(), day.minusDays(3), day);
                    e.answer(elsewhere(e, card, day).key());
                })
                .lookAlike(
                        "the card company tells no place",
                        e -> e.answer(Card.held(e)
                                .spend(Days.past(e))
                                .with("merchant_region", null)
                                .key()))
                .lookAlike("the payment was cancelled on the same day", e -> {
                    LocalDate day = Days.recent(e);
                    Entry payment = Card.held(e).pay(day).with("merchant_region", Places.elsewhere(e));
                    payment.corrected(day).with("cancelled", true);
                    e.answer(payment.key());
                });
    }

    private static Entry elsewhere(Episode e, Card card, LocalDate day) {
        return card.spend(day).with("merchant_region", Places.elsewhere(e));
    }

    private static void travels(Episode e) {
        Card card = Card.held(e);
        for (int turn = 0; turn < 7; turn++) {
            int days = 2 + 48 * turn;
            LocalDate day = e.between(days + 40, days);
            Orders.travel(e, card.holder(), day, day.plusDays(e.below(2)));
            elsewhere(e, card, day);
        }
    }
}
