package kr.chungbaek.simulator.plot.duties;

import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.simulator.plot.Plot;

/** All plots of the area. */
public final class DutyPlots {

    private DutyPlots() {}

    public static List<Plot> all() {
        return Stream.of(
                        RoadFees.plots(),
                        WaterFees.plots(),
                        PropertyFees.plots(),
                        Expiry.plots(),
                        ShortBills.plots(),
                        FoodFines.plots(),
                        Sales.plots(),
                        RealNames.plots(),
                        IllegalBuildings.plots(),
                        TrafficCharges.plots(),
                        Developments.plots(),
                        Arrears.plots(),
                        Receipts.plots(),
                        Reductions.plots())
                .flatMap(List::stream)
                .toList();
    }
}
