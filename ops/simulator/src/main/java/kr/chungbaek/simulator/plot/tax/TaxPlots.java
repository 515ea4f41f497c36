package kr.chungbaek.simulator.plot.tax;

import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.simulator.plot.Plot;

/** All plots of the area. */
public final class TaxPlots {

    private TaxPlots() {}

    public static List<Plot> all() {
        return Stream.concat(AcquisitionTax.plots().stream(), others()).toList();
    }

    private static Stream<Plot> others() {
        return Stream.of(
                HeavyAcquisitionTax.plot(),
                FloorTax.plot(),
                IllegalBuildingTax.plot(),
                RealOwners.plot(),
                TemporaryBuildings.plot(),
                Inheritances.plot(),
                HeavyPropertyTax.plot(),
                LicenceTax.plot(),
                Reductions.plot(),
                BuildingRoll.plot(),
                RefundsOfTheDead.plot(),
                RefundAccounts.plot(),
                RefundsInArrears.plot(),
                TwoOfficers.plot(),
                Overpayments.plot());
    }
}
