package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.world.Officer;
import kr.chungbaek.simulator.world.Person;

/** The accounts of officers and of their families, as the staff list has them. */
final class OfficerAccounts {

    private OfficerAccounts() {}

    /** The officer's own. */
    static Entry own(Episode e, Officer officer) {
        return of(e, officer, officer.person(), "SELF");
    }

    /** @param relation of the holder to the officer */
    static Entry of(Episode e, Officer officer, Person holder, String relation) {
        return e.put("officer_account")
                .with("account_no", holder.account())
                .with("officer_id", officer.id())
                .with("holder_id", holder.id())
                .with("relation", relation)
                .with("household_no", holder.householdNo())
                .with("since", e.lastWorkingDay(LocalDate.of(2021 + e.below(4), 1 + e.below(12), 15)));
    }
}
