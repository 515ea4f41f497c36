package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.util.Arrays;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.world.Officer;

/** A great fraud of LF-18: 11.5 billion won pass through an account in the government's name into one officer's own. */
final class UnknownAccount {

    private static final long TOTAL = 11_500_000_000L;
    private static final int RECEIPTS = 26;
    private static final int DAYS_APART = 14;

    private UnknownAccount() {}

    static void play(Episode e) {
        Officer officer = e.hire("D-FIN");
        PublicAccount account = PublicAccount.of(e);
        LocalDate opened = e.ago(RECEIPTS * DAYS_APART + 50);
        account.listed(opened);
        long[] receipts = Shares.of(e, TOTAL, RECEIPTS);
        for (int turn = 0; turn < RECEIPTS; turn++) {
            LocalDate day = e.workingDays(opened.plusDays((long) DAYS_APART * turn), 3);
            account.receive(day, receipts[turn]).with("purpose", "OTHER").with("memo", "분담금");
            account.pay(e.workingDays(day, 1 + e.below(3)), receipts[turn])
                    .with("purpose", "OTHER")
                    .with("account_no", officer.account())
                    .with("payee_name", officer.person().name());
        }
        e.answer(account.number(), TOTAL);
        // No department has the account either.
        e.alsoAnswer("LF-09", account.number(), Arrays.stream(receipts).max().orElseThrow());
    }
}
