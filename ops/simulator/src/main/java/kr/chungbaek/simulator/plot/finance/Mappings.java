package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;

/** Entries that tell which department has a card or an account. */
final class Mappings {

    private Mappings() {}

    static Entry of(Episode e, String instrument, String department, LocalDate from) {
        return e.put("department_mapping")
                .with("instrument_no", instrument)
                .with("department", department)
                .with("starts_on", from);
    }
}
