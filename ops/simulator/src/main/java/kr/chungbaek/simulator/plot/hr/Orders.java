package kr.chungbaek.simulator.plot.hr;

import java.time.LocalDate;
import java.time.LocalTime;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.world.Officer;

/** Personnel orders, measures and leave. */
final class Orders {

    static final LocalTime MORNING = LocalTime.of(9, 0);
    static final LocalTime EVENING = LocalTime.of(18, 0);

    private Orders() {}

    static Entry order(Episode e, Officer officer, String kind, LocalDate day) {
        return e.put("appointment")
                .with("officer_id", officer.id())
                .with("kind", kind)
                .with("effective_on", day)
                .with("prepared_by", e.officer("D-HR").id());
    }

    /** @param ratio of the pay that is due meanwhile */
    static Entry leave(Episode e, Officer officer, String kind, LocalDate from, LocalDate until, String ratio) {
        return e.put("leave_record")
                .with("officer_id", officer.id())
                .with("kind", kind)
                .with("starts_at", from.atTime(MORNING))
                .with("ends_at", until.atTime(EVENING))
                .with("starts_on", from)
                .with("ends_on", until)
                .with("paid_ratio_allowed", ratio);
    }

    static Entry discipline(Episode e, Officer officer, String kind, LocalDate from, LocalDate until, String ratio) {
        return e.put("discipline")
                .with("officer_id", officer.id())
                .with("kind", kind)
                .with("aggravated", false)
                .with("starts_on", from)
                .with("ends_on", until)
                .with("paid_ratio_allowed", ratio);
    }
}
