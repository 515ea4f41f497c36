package kr.chungbaek.simulator.plot.hr;

import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.world.Officer;

/**
 * A payroll officer goes on paying three who retired or went elsewhere, into one account, and keeps back most of the
 * tax withheld in four months: 8 billion won, as told in ops/docs/stories.md.
 */
final class GreatPayFraud {

    private static final long MONTHLY_PAY = 6_000_000;
    private static final int PAID_MONTHS = 6;
    private static final int TAX_MONTHS = 4;
    private static final long KEPT_BACK = 1_973_000_000;
    private static final long INCOME_TAX = 2_100_000_000;

    private GreatPayFraud() {}

    static void play(Episode e) {
        Payroll payroll = Payroll.of(e);
        String account = e.account();
        List<Officer> gone = List.of(payroll.officer(), payroll.officer(), payroll.officer());
        gone.forEach(officer -> goesOn(e, payroll, officer, account));
        for (int back = TAX_MONTHS; back > 0; back--) {
            keptBack(e, payroll.clerk(), back);
        }
    }

    private static void goesOn(Episode e, Payroll payroll, Officer officer, String account) {
        String kind = e.oneOf("RETIRE", "TRANSFER_OUT");
        Orders.order(e, officer, kind, Payroll.month(e, PAID_MONTHS + 1).atEndOfMonth());
        payroll.gross(officer, MONTHLY_PAY);
        payroll.payTo(officer, account);
        for (int back = PAID_MONTHS; back > 0; back--) {
            Entry item = payroll.pay(officer, Payroll.month(e, back));
            e.alsoAnswer("HR-01", item.key(), item.won("gross_pay"));
            e.alsoAnswer("HR-03", item.key(), item.won("net_pay"));
        }
    }

    private static void keptBack(Episode e, String clerk, int back) {
        Entry total = WithheldTax.planted(e, back)
                .with("income_tax", INCOME_TAX)
                .with("resident_tax", INCOME_TAX / 10)
                .with("prepared_by", clerk);
        WithheldTax.remitted(e, total, WithheldTax.due(total) - KEPT_BACK);
        e.answer(total.key(), KEPT_BACK);
    }
}
