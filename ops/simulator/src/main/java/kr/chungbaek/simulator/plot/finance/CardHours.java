package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LF-01 and LF-02: cards used at night, and on days off. */
final class CardHours {

    private static final LocalTime NIGHT_FROM = LocalTime.of(23, 0);
    private static final LocalTime NIGHT_UNTIL = LocalTime.of(5, 0);

    private CardHours() {}

    static List<Plot> plots() {
        return List.of(night(), daysOff());
    }

    // LF-01

    private static Plot night() {
        return Plot.of("LF-01")
                .ordinary(5, CardHours::nightsOnDuty)
                .slip("nobody was on duty", e -> Card.tell(e, Card.held(e).spend(atNight(e, Days.past(e)))))
                .slip(
                        "used at 23 o'clock sharp",
                        e -> Card.tell(e, Card.held(e).spend(Days.recent(e).atTime(NIGHT_FROM))))
                .slip(
                        "used a second before 5 o'clock",
                        e -> Card.tell(e, Card.held(e).spend(Days.past(e).atTime(NIGHT_UNTIL.minusSeconds(1)))))
                .slip("a colleague was on duty, the holder was not", e -> {
                    Card card = Card.held(e);
                    LocalDateTime at = atNight(e, Days.recent(e));
                    Orders.nightDuty(e, card.another().holder(), at);
                    Card.tell(e, card.spend(at));
                })
                .slip("the holder was on duty the night before", e -> {
                    Card card = Card.held(e);
                    LocalDateTime at = atNight(e, Days.past(e));
                    Orders.nightDuty(e, card.holder(), at.minusDays(1));
                    Card.tell(e, card.spend(at));
                })
                .slip("the order was withdrawn", e -> {
                    Card card = Card.held(e);
                    LocalDateTime at = atNight(e, Days.past(e));
                    Orders.nightDuty(e, card.holder(), at).droppedOn(e.workingDays(at.toLocalDate(), 3));
                    Card.tell(e, card.spend(at));
                })
                .lookAlike("the holder was on night duty", e -> {
                    Card card = Card.held(e);
                    LocalDateTime at = atNight(e, Days.pastOrRecent(e));
                    Orders.nightDuty(e, card.holder(), at);
                    e.answer(card.spend(at).key());
                })
                .lookAlike("the order of a disaster night was entered on the next working day", e -> {
                    Card card = Card.held(e);
                    LocalDateTime at = atNight(e, Days.pastOrRecent(e));
                    Orders.duty(e, card.holder(), at, at.plusHours(6))
                            .with("kind", "DISASTER")
                            .enteredOn(e.workingDays(at.toLocalDate(), 1));
                    e.answer(card.spend(at).key());
                })
                .lookAlike(
                        "used a second before 23 o'clock",
                        e -> e.answer(Card.held(e)
                                .spend(Days.past(e).atTime(NIGHT_FROM.minusSeconds(1)))
                                .key()))
                .lookAlike(
                        "used at 5 o'clock sharp",
                        e -> e.answer(Card.held(e)
                                .spend(Days.recent(e).atTime(NIGHT_UNTIL))
                                .key()))
                .lookAlike("the payment was cancelled", e -> {
                    Entry payment = Card.held(e).pay(atNight(e, Days.past(e)));
                    payment.corrected(payment.date("used_on")).with("cancelled", true);
                    e.answer(payment.key());
                });
    }

    private static LocalDateTime atNight(Episode e, LocalDate day) {
        int hour = e.chance(0.6) ? NIGHT_FROM.getHour() : e.below(NIGHT_UNTIL.getHour());
        return day.atTime(hour, e.below(60), e.below(60));
    }

    private static void nightsOnDuty(Episode e) {
        Card card = Card.held(e);
        for (int turn = 0; turn < 6; turn++) {
            int days = 2 + 55 * turn;
            LocalDateTime at = atNight(e, e.between(days + 40, days));
            Orders.nightDuty(e, card.holder(), at);
            card.spend(at);
        }
    }

    // LF-02

    private static Plot daysOff() {
        return Plot.of("LF-02")
                .ordinary(5, CardHours::weekendsAtWork)
                .slip(
                        "nobody worked or travelled",
                        e -> Card.tell(e, Card.held(e).spend(Days.dayOff(e, Days.past(e)))))
                .slip(
                        "used on a public holiday",
                        e -> Card.tell(e, Card.held(e).spend(Days.publicHoliday(e, Days.past(e)))))
                .slip(
                        "used over the new year's days off",
                        e -> Card.tell(e, Card.held(e).spend(Days.publicHoliday(e, e.ago(9)))))
                .slip("a colleague travelled, the holder did not", e -> {
                    Card card = Card.held(e);
                    LocalDate day = Days.dayOff(e, Days.recent(e));
                    Orders.travel(e, card.another().holder(), day, day);
                    Card.tell(e, card.spend(day));
                })
                .slip("the event had ended the day before", e -> {
                    Card card = Card.held(e);
                    LocalDate day = Days.dayOff(e, Days.past(e));
                    Orders.event(e, card.holder(), day.minusDays(1), day.minusDays(1));
                    Card.tell(e, card.spend(day));
                })
                .slip("the travel was put off by a week", e -> {
                    Card card = Card.held(e);
                    LocalDate day = Days.dayOff(e, Days.past(e));
                    Entry travel = Orders.travel(e, card.holder(), day, day);
                    LocalDate later = day.plusDays(7);
                    travel.corrected(e.workingDays(day, 2))
                            .with("starts_at", later.atTime(9, 0))
                            .with("ends_at", later.atTime(18, 0))
                            .with("starts_on", later)
                            .with("ends_on", later);
                    Card.tell(e, card.spend(day));
                })
                .lookAlike("the holder travelled over the weekend", e -> {
                    Card card = Card.held(e);
                    LocalDate day = Days.dayOff(e, Days.pastOrRecent(e));
                    Orders.travel(e, card.holder(), day.minusDays(1), day);
                    e.answer(card.spend(day).key());
                })
                .lookAlike("the last day of an event", e -> {
                    Card card = Card.held(e);
                    LocalDate day = Days.dayOff(e, Days.past(e));
                    Orders.event(e, card.holder(), day.minusDays(2), day);
                    e.answer(card.spend(day).key());
                })
                .lookAlike("the holder worked overtime", e -> {
                    Card card = Card.held(e);
                    LocalDate day = Days.dayOff(e, Days.pastOrRecent(e));
                    Orders.overtime(e, card.holder(), day);
                    e.answer(card.spend(day).key());
                })
                .lookAlike(
                        "the eve of a holiday",
                        e -> e.answer(Card.held(e)
                                .spend(e.lastWorkingDay(Days.dayOff(e, Days.past(e))))
                                .key()))
                .lookAlike("the payment was cancelled on the same day", e -> {
                    LocalDate day = Days.dayOff(e, Days.past(e));
                    Entry payment = Card.held(e).pay(day);
                    payment.corrected(day).with("cancelled", true);
                    e.answer(payment.key());
                });
    }

    private static void weekendsAtWork(Episode e) {
        Card card = Card.held(e);
        for (int turn = 0; turn < 6; turn++) {
            int days = 2 + 55 * turn;
            LocalDate day = Days.dayOff(e, e.between(days + 40, days));
            if (e.chance(0.5)) {
                Orders.travel(e, card.holder(), day.minusDays(1), day.plusDays(1));
            } else {
                Orders.event(e, card.holder(), day, day);
            }
            card.spend(day);
        }
    }
}
