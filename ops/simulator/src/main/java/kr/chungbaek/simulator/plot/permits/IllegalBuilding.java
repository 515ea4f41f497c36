package kr.chungbaek.simulator.plot.permits;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;

/** A violation of the building law, ordered to be corrected and charged for when it is not. */
public final class IllegalBuilding {

    private static final int ORDER_DAYS = 60;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private IllegalBuilding() {}

    /** Something was built, as tax law sees it too. */
    public static Entry built(Episode e, LocalDate day) {
        return violation(e, e.oneOf("NEW", "EXTENSION"), 10 + e.below(90), day);
    }

    /** The use was changed and nothing built. */
    public static Entry otherUse(Episode e, LocalDate day) {
        return violation(e, "USE_CHANGE", 0, day);
    }

    private static Entry violation(Episode e, String kind, int area, LocalDate day) {
        Entry violation = e.put("building_violation")
                .with("kind", kind)
                .with("area", area)
                .with("value_per_area", e.won(200_000, 900_000))
                .with("charge_ratio", e.oneOf("1", "0.9", "0.8", "0.7"))
                .with("confirmed_on", day)
                .with("order_due_on", day.plusDays(ORDER_DAYS));
        charge(e, violation);
        return violation;
    }

    private static void charge(Episode e, Entry violation) {
        LocalDate day = e.nextWorkingDay(violation.date("order_due_on").plusDays(5L + e.below(15)));
        BigDecimal amount = BigDecimal.valueOf(violation.won("value_per_area"))
                .multiply((BigDecimal) violation.value("area"))
                .multiply((BigDecimal) violation.value("charge_ratio"))
                .multiply(HALF);
        e.put("duty_assessment")
                .with("kind", "BUILDING_ENFORCEMENT")
                .with("base_no", violation.key())
                .with("payer_id", violation.text("owner_id"))
                .with("fiscal_year", day.getYear())
                .with("amount", amount.longValue())
                .with("assessed_on", day)
                .with("due_on", day.plusDays(30));
    }
}
