package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Company;

/** LF-20: subsidies that are drained, or spent on what they were not granted for. */
final class Subsidies {

    private static final int DRAINED_DAYS = 7;

    private Subsidies() {}

    static List<Plot> plots() {
        return List.of(misused());
    }

    private static Plot misused() {
        return Plot.of("LF-20")
                .ordinary(12, Subsidies::spentWell)
                .slip("the account was empty on the seventh day", e -> {
                    Entry grant = granted(e, Days.past(e));
                    balance(e, grant, DRAINED_DAYS, 0);
                    tell(e, grant);
                })
                .slip("the account was empty on the day of the grant", e -> {
                    Entry grant = granted(e, Days.recent(e));
                    balance(e, grant, 0, 0);
                    tell(e, grant);
                })
                .slip("paid at night", e -> {
                    Entry grant = granted(e, Days.past(e));
                    use(e, grant, day(grant, 20).atTime(e.oneOf(23, 0, 4), e.below(60)));
                    tell(e, grant);
                })
                .slip("gift cards before the holidays", e -> {
                    Entry grant = granted(e, Days.past(e));
                    use(e, grant, Days.recent(e).atTime(11, e.below(60))).with("gift", true);
                    tell(e, grant);
                })
                .slip("a vendor of the recipient's own household", e -> {
                    Entry grant = granted(e, Days.past(e));
                    String household = e.person().householdNo();
                    use(e, grant, day(grant, 15).atTime(14, 0))
                            .with("vendor_household_no", household)
                            .with("recipient_household_no", household);
                    tell(e, grant);
                })
                .slip("a golf course", e -> {
                    Entry grant = granted(e, Days.past(e));
                    use(e, grant, Days.recent(e).atTime(13, e.below(60))).with("merchant_category", "7992");
                    tell(e, grant);
                })
                .slip("an invoice that was cancelled after it was reported", e -> {
                    Entry grant = granted(e, Days.past(e));
                    Entry use = use(e, grant, day(grant, 12).atTime(15, 20));
                    use.corrected(use.date("used_on").plusDays(20)).with("cancelled", true);
                    tell(e, grant);
                })
                .lookAlike("empty on the eighth day", e -> {
                    Entry grant = granted(e, Days.past(e));
                    balance(e, grant, DRAINED_DAYS, e.won(1_000, 900_000));
                    balance(e, grant, DRAINED_DAYS + 1, 0);
                    e.answer(grant.key());
                })
                .lookAlike("empty until the grant", e -> {
                    Entry grant = granted(e, Days.recent(e));
                    balance(e, grant, -1, 0);
                    balance(e, grant, 0, grant.won("amount"));
                    e.answer(grant.key());
                })
                .lookAlike("a won is left", e -> {
                    Entry grant = granted(e, Days.past(e));
                    balance(e, grant, 3, 1);
                    e.answer(grant.key());
                })
                .lookAlike("paid a second before 23 o'clock, and at 5 o'clock", e -> {
                    Entry grant = granted(e, Days.past(e));
                    use(e, grant, day(grant, 9).atTime(22, 59, 59));
                    use(e, grant, day(grant, 10).atTime(5, 0));
                    e.answer(grant.key());
                })
                .lookAlike("companies, of which nobody knows a household", e -> {
                    Entry grant = granted(e, Days.recent(e));
                    use(e, grant, day(grant, 1).atTime(10, 0))
                            .with("vendor_household_no", null)
                            .with("recipient_household_no", null);
                    e.answer(grant.key());
                })
                .lookAlike("gifts of another grant of the recipient, which was withdrawn", e -> {
                    Entry grant = granted(e, Days.past(e));
                    Entry other =
                            granted(e, grant.date("granted_on")).with("recipient_id", grant.value("recipient_id"));
                    other.droppedOn(day(grant, 3));
                    use(e, other, day(grant, 5).atTime(10, 0)).with("gift", true);
                    e.answer(grant.key());
                });
    }

    private static Entry granted(Episode e, LocalDate day) {
        Company recipient = e.company();
        return e.put("subsidy_grant")
                .with("recipient_id", recipient.id())
                .with("account_no", recipient.account())
                .with("amount", e.won(3_000_000, 200_000_000))
                .with("granted_on", day);
    }

    private static LocalDate day(Entry grant, int after) {
        return grant.date("granted_on").plusDays(after);
    }

    private static void balance(Episode e, Entry grant, int after, long balance) {
        e.put("bank_balance")
                .with("account_no", grant.value("account_no"))
                .with("balance_on", day(grant, after))
                .with("balance", balance);
    }

    private static Entry use(Episode e, Entry grant, LocalDateTime at) {
        return e.put("subsidy_use")
                .with("grant_no", grant.key())
                .with("vendor_id", e.company().id())
                .with("vendor_household_no", e.chance(0.5) ? e.person().householdNo() : null)
                .with("recipient_household_no", e.person().householdNo())
                .with("merchant_category", e.oneOf("5943", "5812", "5411", "7333", "8299"))
                .with("gift", false)
                .with("used_on", at.toLocalDate())
                .with("used_at", at)
                .with("amount", e.won(20_000, grant.won("amount") / 12))
                .with("cancelled", false);
    }

    private static void tell(Episode e, Entry grant) {
        e.answer(grant.key(), grant.won("amount"));
    }

    /** Resolved, granted, and spent within some months. */
    private static void spentWell(Episode e) {
        Entry grant = granted(e, e.between(320, 2));
        LocalDate day = grant.date("granted_on");
        e.put("expenditure")
                .with("kind", "SUBSIDY")
                .with("vendor_id", grant.value("recipient_id"))
                .with("payee_id", grant.value("recipient_id"))
                .with("account_no", grant.value("account_no"))
                .with("amount", grant.value("amount"))
                .with("purpose", "지방보조금 교부")
                .with("resolved_on", e.lastWorkingDay(day.minusDays(1)))
                .with("paid_on", day)
                .enteredOn(day);
        long left = grant.won("amount");
        balance(e, grant, 0, left);
        int count = 4 + e.below(7);
        for (int turn = 0; turn < count; turn++) {
            LocalDate useDay = e.nextWorkingDay(day(grant, 9 + 14 * turn + e.below(10)));
            Entry use = use(e, grant, useDay.atTime(8 + e.below(12), e.below(60)));
            left -= use.won("amount");
            if (turn % 3 == 0) {
                balance(e, grant, 9 + 14 * turn + 12, left);
            }
        }
    }
}
