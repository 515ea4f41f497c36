package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LD-12: after a development its costs are stated within 40 days, and the charge follows within five months. */
final class Developments {

    private static final int URBAN_AREA = 990;
    private static final int OTHER_AREA = 1_650;
    private static final int STATEMENT_DAYS = 40;
    private static final int CHARGE_MONTHS = 5;

    private Developments() {}

    static List<Plot> plots() {
        return List.of(charges());
    }

    private static Plot charges() {
        return Plot.of("LD-12")
                .ordinary(2, e -> {
                    Entry permit = completed(e, e.between(400, 1));
                    stated(e, permit, e.below(STATEMENT_DAYS));
                    Bills.pay(e, charge(e, permit, 60 + e.below(80)));
                })
                .ordinary(1, e -> completed(e, e.between(400, 1)).with("area", 200 + e.below(700)))
                .slip("no statement came", e -> missing(e, completed(e, e.between(140, 60))))
                .slip("no statement came for the smallest area in town", e -> {
                    Entry permit = completed(e, e.between(68, 50)).with("urban", true);
                    missing(e, permit.with("area", URBAN_AREA));
                })
                .slip("a statement came, and no charge", e -> {
                    Entry permit = completed(e, e.between(300, 190));
                    stated(e, permit, 25);
                    missing(e, permit);
                })
                .slip("the charge was cancelled after a lawsuit and not made anew", e -> {
                    Entry permit = completed(e, e.between(300, 190));
                    stated(e, permit, 25);
                    Bills.cancel(charge(e, permit, 90), e.between(27, 9));
                    missing(e, permit);
                })
                .slip("the charge rests on the number of another permit", e -> {
                    LocalDate charged = e.between(28, 10);
                    Entry permit = completed(e, e.lastWorkingDay(charged.minusMonths(CHARGE_MONTHS)));
                    stated(e, permit, 30);
                    charge(e, permit, 100).with("base_no", e.number("PN"));
                    missing(e, permit);
                })
                .lookAlike("stated on the fortieth day", e -> {
                    Entry permit = completed(e, e.between(140, 60));
                    LocalDate last =
                            e.lastWorkingDay(permit.date("completed_on").plusDays(STATEMENT_DAYS));
                    stated(e, permit, 0).with("submitted_on", last);
                    e.answer(permit.key());
                })
                .lookAlike("charged on the last day", e -> {
                    Entry permit = completed(e, e.between(300, 190));
                    stated(e, permit, 25);
                    LocalDate last =
                            e.lastWorkingDay(permit.date("completed_on").plusMonths(CHARGE_MONTHS));
                    charge(e, permit, 0).with("assessed_on", last);
                    e.answer(permit.key());
                })
                .lookAlike("charged at once, before a statement was due", e -> {
                    Entry permit = completed(e, e.between(300, 60));
                    Bills.pay(e, charge(e, permit, 30));
                    e.answer(permit.key());
                })
                .lookAlike("the state is exempt", e -> {
                    Entry permit = completed(e, e.between(300, 190)).with("exempt", true);
                    e.answer(permit.key());
                })
                .lookAlike("outside of town the area is one square metre too small", e -> {
                    Entry permit = completed(e, e.between(300, 190))
                            .with("urban", false)
                            .with("area", OTHER_AREA - 1);
                    e.answer(permit.key());
                })
                .lookAlike("the deadline has not passed", e -> {
                    Entry permit = completed(e, e.between(32, 3));
                    e.answer(permit.key());
                });
    }

    private static Entry completed(Episode e, LocalDate day) {
        return e.put("development_permit")
                .with("area", OTHER_AREA + e.below(8_000))
                .with("urban", e.chance(0.5))
                .with("expected_charge", e.won(8_000_000, 300_000_000))
                .with("completed_on", day);
    }

    /** @param days after the completion */
    private static Entry stated(Episode e, Entry permit, int days) {
        return e.put("development_cost_statement")
                .with("permit_no", permit.key())
                .with("costs", e.won(90_000_000, 2_000_000_000))
                .with("submitted_on", permit.date("completed_on").plusDays(days));
    }

    private static Entry charge(Episode e, Entry permit, int days) {
        LocalDate day = permit.date("completed_on").plusDays(days);
        return Bills.bill(e, "DEVELOPMENT", permit.key(), permit.text("holder_id"), day, permit.won("expected_charge"));
    }

    private static void missing(Episode e, Entry permit) {
        e.answer(permit.key(), permit.won("expected_charge"));
    }
}
