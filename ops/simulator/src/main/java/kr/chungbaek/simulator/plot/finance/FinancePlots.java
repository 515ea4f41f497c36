package kr.chungbaek.simulator.plot.finance;

import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.simulator.plot.Plot;

/** All plots of the area. */
public final class FinancePlots {

    private FinancePlots() {}

    public static List<Plot> all() {
        return Stream.of(
                        CardHours.plots(),
                        CardPlaces.plots(),
                        CardRepetition.plots(),
                        CardSettlements.plots(),
                        Mappings.plots(),
                        Payees.plots(),
                        PrivateContracts.plots(),
                        Vendors.plots(),
                        PublicAccounts.plots(),
                        DailyExpenses.plots(),
                        CustodyCash.plots(),
                        Subsidies.plots(),
                        WelfarePayments.plots(),
                        OfficerWelfare.plots(),
                        WelfareTotals.plots())
                .flatMap(List::stream)
                .toList();
    }
}
