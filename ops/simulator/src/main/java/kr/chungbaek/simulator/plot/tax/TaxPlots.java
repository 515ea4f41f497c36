package kr.chungbaek.simulator.plot.tax;

import java.util.List;
import kr.chungbaek.simulator.plot.Plot;

/** The plots of the area. */
public final class TaxPlots {

    private TaxPlots() {}

    public static List<Plot> all() {
        return AcquisitionTax.plots();
    }
}
