package kr.chungbaek.simulator.plot;

import java.util.List;
import kr.chungbaek.simulator.plot.tax.TaxPlots;

/** The plots of those programs that have one. */
public final class Plots {

    private Plots() {}

    public static List<Plot> all() {
        return TaxPlots.all();
    }
}
