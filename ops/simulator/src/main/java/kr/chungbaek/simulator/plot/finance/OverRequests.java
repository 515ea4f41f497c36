package kr.chungbaek.simulator.plot.finance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.world.Officer;
import kr.chungbaek.simulator.world.Person;

/** A great fraud of LF-24: 72 requests exceed the decisions by 2.2 billion won, which go into five accounts of a family. */
final class OverRequests {

    private static final long TOTAL = 2_200_000_000L;
    private static final int REQUESTS = 72;
    private static final int FIRST_MONTH_AGO = 31;
    private static final List<String> RELATIONS = List.of("SELF", "SPOUSE", "CHILD", "PARENT", "SIBLING");

    private OverRequests() {}

    static void play(Episode e) {
        Officer officer = e.hire("D-WELFARE");
        List<Entry> accounts = family(e, officer);
        List<Person> borrowed = RELATIONS.stream().map(relation -> e.person()).toList();
        long[] excess = Shares.of(e, TOTAL, REQUESTS);
        for (int turn = 0; turn < REQUESTS; turn++) {
            int programmes = Benefit.PROGRAMMES.size();
            YearMonth month = Benefit.month(e, FIRST_MONTH_AGO - turn / programmes);
            String programme = Benefit.PROGRAMMES.get(turn % programmes);
            Benefit genuine = Benefit.of(e, programme, month, e.person());
            genuine.entitled();
            Benefit.request(e, programme, month, Benefit.requestDay(e, month), genuine.amount() + excess[turn], 2)
                    .with("prepared_by", officer.id());
            e.answer(genuine.key(), excess[turn]);
            int which = turn % accounts.size();
            Entry payment = Benefit.of(e, programme, month, borrowed.get(which))
                    .paid()
                    .with("account_no", accounts.get(which).value("account_no"))
                    .with("amount", excess[turn])
                    .with("officer_id", officer.id());
            e.alsoAnswer("LF-23", OfficerWelfare.key(payment), excess[turn]);
        }
    }

    private static List<Entry> family(Episode e, Officer officer) {
        List<Entry> accounts = new ArrayList<>();
        for (String relation : RELATIONS) {
            Person holder = relation.equals("SELF") ? officer.person() : e.relative(officer.person());
            accounts.add(OfficerAccounts.of(e, officer, holder, relation));
        }
        return accounts;
    }
}
