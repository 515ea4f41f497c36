package kr.chungbaek.simulator.plot.hr;

import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.simulator.plot.Plot;

/** All plots of the area. */
public final class HrPlots {

    private HrPlots() {}

    public static List<Plot> all() {
        return Stream.of(PayAfterService.plots(), PayAccounts.plots())
                .flatMap(List::stream)
                .toList();
    }
}
