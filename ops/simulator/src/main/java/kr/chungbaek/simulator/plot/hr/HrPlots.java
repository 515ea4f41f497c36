package kr.chungbaek.simulator.plot.hr;

import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.simulator.plot.Plot;

/** All plots of the area. */
public final class HrPlots {

    private HrPlots() {}

    public static List<Plot> all() {
        return Stream.of(
                        PayAfterLeaving.plots(),
                        PayAccounts.plots(),
                        WithheldTax.plots(),
                        FamilyAllowances.plots(),
                        ReducedPay.plots(),
                        Overtimes.plots(),
                        Trips.plots(),
                        Promotions.plots())
                .flatMap(List::stream)
                .toList();
    }
}
