package kr.chungbaek.simulator.plot.finance;

import java.util.List;
import kr.chungbaek.simulator.plot.Episode;

/** Where merchants are. */
final class Places {

    private static final List<String> CITIES = List.of("11000", "26000", "27000");

    private static final int PROVINCE = 2;

    private Places() {}

    /** A city in another province. */
    static String elsewhere(Episode e) {
        String own = e.place().code().substring(0, PROVINCE);
        List<String> others =
                CITIES.stream().filter(city -> !city.startsWith(own)).toList();
        return others.get(e.below(others.size()));
    }
}
