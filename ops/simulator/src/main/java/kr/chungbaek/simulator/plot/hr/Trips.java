package kr.chungbaek.simulator.plot.hr;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Officer;

/** HR-09: the daily allowance is halved with a public car, not paid for short ways, and lodging is paid once. */
final class Trips {

    private static final int FULL_ALLOWANCE = 20_000;
    private static final int LODGING = 70_000;

    private Trips() {}

    static List<Plot> plots() {
        return List.of(payments());
    }

    private static Plot payments() {
        return Plot.of("HR-09")
                .ordinary(14, Trips::ordinary)
                .slip("the full allowance was paid although a public car was used", e -> {
                    Entry trip = trip(e, e.between(300, 70), 1).with("public_car", true);
                    tooMuch(e, paid(e, trip, FULL_ALLOWANCE), FULL_ALLOWANCE / 2);
                })
                .slip("a thousand won above the half with a public car", e -> {
                    Entry trip = trip(e, e.between(44, 30), 1).with("public_car", true);
                    tooMuch(e, paid(e, trip, FULL_ALLOWANCE / 2 + 1_000), 1_000);
                })
                .slip("an allowance was paid for less than two kilometres", e -> {
                    Entry trip = trip(e, e.between(300, 70), 1).with("distance_km", "1.9");
                    tooMuch(e, paid(e, trip, FULL_ALLOWANCE), FULL_ALLOWANCE);
                })
                .slip("lodging was paid in cash and by card", e -> {
                    Entry trip = trip(e, e.between(300, 70), 2);
                    lodgedByCard(e, trip, trip.date("starts_on"));
                    Entry payment = paid(e, trip, FULL_ALLOWANCE).with("lodging", LODGING);
                    tooMuch(e, payment, LODGING);
                })
                .slip("a public car, and lodging twice", e -> {
                    Entry trip = trip(e, e.between(44, 30), 2).with("public_car", true);
                    lodgedByCard(e, trip, trip.date("ends_on"));
                    Entry payment = paid(e, trip, FULL_ALLOWANCE).with("lodging", LODGING);
                    tooMuch(e, payment, FULL_ALLOWANCE / 2 + LODGING);
                })
                .lookAlike("just the half with a public car", e -> {
                    Entry trip = trip(e, e.between(300, 60), 1).with("public_car", true);
                    right(e, paid(e, trip, FULL_ALLOWANCE / 2));
                })
                .lookAlike("just two kilometres", e -> {
                    Entry trip = trip(e, e.between(300, 60), 1).with("distance_km", 2);
                    right(e, paid(e, trip, FULL_ALLOWANCE));
                })
                .lookAlike("lodging in cash, the card paid on another trip", e -> {
                    Entry trip = trip(e, e.between(300, 90), 2);
                    LocalDate later = e.workingDays(trip.date("ends_on"), 3);
                    order(e, trip.text("officer_id"), later, later);
                    lodgedByCard(e, trip, later);
                    right(e, paid(e, trip, FULL_ALLOWANCE).with("lodging", LODGING));
                })
                .lookAlike("the hotel's card payment was cancelled", e -> {
                    Entry trip = trip(e, e.between(300, 70), 2);
                    lodgedByCard(e, trip, trip.date("starts_on")).with("cancelled", true);
                    right(e, paid(e, trip, FULL_ALLOWANCE).with("lodging", LODGING));
                })
                .lookAlike("the public car was given back before the payment", e -> {
                    Entry trip = trip(e, e.between(300, 60), 1).with("public_car", true);
                    trip.corrected(e.workingDays(trip.date("starts_on"), 1)).with("public_car", false);
                    right(e, paid(e, trip, FULL_ALLOWANCE));
                })
                .lookAlike("the month is not closed", e -> {
                    Entry trip = trip(e, e.between(14, 9), 1).with("public_car", true);
                    right(e, paid(e, trip, FULL_ALLOWANCE));
                });
    }

    private static void ordinary(Episode e) {
        Officer officer = e.hire(e.department());
        LocalDate day = e.between(330, 300);
        while (!day.isAfter(e.today())) {
            boolean car = e.chance(0.4);
            boolean night = e.chance(0.3);
            LocalDate end = night ? e.workingDays(day, 1) : day;
            Entry trip = order(e, officer, day, end).with("public_car", car);
            Entry payment = paid(e, trip, car ? FULL_ALLOWANCE / 2 : FULL_ALLOWANCE);
            if (night && e.chance(0.5)) {
                lodgedByCard(e, trip, day);
            } else if (night) {
                payment.with("lodging", LODGING);
            }
            day = e.workingDays(end, 5 + e.below(20));
        }
    }

    static Entry order(Episode e, Officer officer, LocalDate from, LocalDate until) {
        return order(e, officer.id(), from, until);
    }

    /** A trip from nine to six. */
    private static Entry order(Episode e, String officer, LocalDate from, LocalDate until) {
        return e.put("travel_order")
                .with("officer_id", officer)
                .with("destination", e.oneOf("11000", "26000", "50000"))
                .with("starts_at", from.atTime(Orders.MORNING))
                .with("ends_at", until.atTime(Orders.EVENING))
                .with("starts_on", from)
                .with("ends_on", until)
                .with("public_car", false)
                .with("distance_km", 20 + e.below(700))
                .enteredOn(e.lastWorkingDay(from.minusDays(1L + e.below(4))));
    }

    private static Entry trip(Episode e, LocalDate day, int days) {
        Officer officer = e.hire(e.department());
        return order(e, officer, day, e.workingDays(day, days - 1));
    }

    private static Entry paid(Episode e, Entry trip, long allowance) {
        return e.put("travel_payment")
                .with("travel_no", trip.key())
                .with("officer_id", trip.value("officer_id"))
                .with("daily_allowance", allowance)
                .with("full_allowance", FULL_ALLOWANCE)
                .with("lodging", 0)
                .with("paid_on", e.workingDays(trip.date("ends_on"), 2 + e.below(3)));
    }

    /** A night at a hotel on a card of the department, authorised and settled. */
    private static Entry lodgedByCard(Episode e, Entry trip, LocalDate day) {
        String card = e.card();
        String department = e.department();
        e.put("department_mapping")
                .with("instrument_no", card)
                .with("department", department)
                .with("starts_on", e.lastWorkingDay(day.minusDays(700)));
        Entry payment = e.put("card_transaction")
                .with("card_no", card)
                .with("department", department)
                .with("holder_id", trip.value("officer_id"))
                .with("merchant_category", "7011")
                .with("used_at", day.atTime(20, e.below(60)))
                .with("used_on", day)
                .with("amount", LODGING + e.below(60) * 1_000)
                .with("cancelled", false);
        e.put("card_settlement")
                .with("approval_no", payment.key())
                .with("purpose", "TRAVEL")
                .with("authorised_on", e.lastWorkingDay(day.minusDays(1)))
                .with("settled_on", e.workingDays(day, 2));
        return payment;
    }

    private static void tooMuch(Episode e, Entry payment, long amount) {
        e.answer(payment.key(), amount);
    }

    private static void right(Episode e, Entry payment) {
        e.answer(payment.key());
    }
}
