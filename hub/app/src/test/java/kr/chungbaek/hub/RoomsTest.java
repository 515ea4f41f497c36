package kr.chungbaek.hub;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The one-way rules between the rooms of the hub, as each room's package-info states them. */
class RoomsTest {

    @Test
    void roomsSeeOnlyWhatTheyMay() {
        ApplicationModules.of("kr.chungbaek.hub").verify();
    }
}
