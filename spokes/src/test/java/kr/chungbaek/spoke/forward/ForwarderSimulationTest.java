package kr.chungbaek.spoke.forward;

import java.security.PrivateKey;
import kr.chungbaek.wire.chain.NodeKeys;
import org.junit.jupiter.api.Test;

/** {@code -Dchungbaek.simulations=1000000} runs more of them, {@code -Dchungbaek.seed=…} one of them again. */
class ForwarderSimulationTest {

    private static final PrivateKey KEY = NodeKeys.generate().getPrivate();

    @Test
    void whateverHappensTheHubHasABeginningOfTheChainAndGetsTheRestAfterwards() {
        long first = Long.getLong("chungbaek.seed", 1);
        long last = Long.getLong("chungbaek.seed", Long.getLong("chungbaek.simulations", 300));

        for (long seed = first; seed <= last; seed++) {
            play(seed);
        }
    }

    private static void play(long seed) {
        try {
            new Simulation(seed, KEY).run();
        } catch (AssertionError e) {
            throw new AssertionError(
                    "seed " + seed + " (again with -Dchungbaek.seed=" + seed + "): " + e.getMessage(), e);
        }
    }
}
