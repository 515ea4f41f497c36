package kr.chungbaek.simulator.plot.permits;

import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.simulator.plot.Plot;

/** All plots of the area. */
public final class PermitPlots {

    private PermitPlots() {}

    public static List<Plot> all() {
        return Stream.of(ActivePermits.plots(), List.of(Petitions.plot()), Findings.plots(), Premises.plots())
                .flatMap(List::stream)
                .toList();
    }
}
