package kr.chungbaek.simulator.plot;

import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.simulator.plot.duties.DutyPlots;
import kr.chungbaek.simulator.plot.finance.FinancePlots;
import kr.chungbaek.simulator.plot.hr.HrPlots;
import kr.chungbaek.simulator.plot.permits.PermitPlots;
import kr.chungbaek.simulator.plot.tax.TaxPlots;

/** The plots of all programs. */
public final class Plots {

    private Plots() {}

    public static List<Plot> all() {
        return Stream.of(TaxPlots.all(), DutyPlots.all(), FinancePlots.all(), PermitPlots.all(), HrPlots.all())
                .flatMap(List::stream)
                .toList();
    }
}
