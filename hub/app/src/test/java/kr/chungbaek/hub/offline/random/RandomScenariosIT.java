package kr.chungbaek.hub.offline.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Random scenarios over random histories: whatever is written in the language and whatever happens, the engine finds step
 * by step what the rule means. A step is one scenario brought up to date and compared.
 *
 * <p>Settable: {@code random.seed}, {@code random.steps}, and {@code random.only}, the one scenario of the first world to
 * play; a world's own seed is told where it fails.
 */
class RandomScenariosIT {

    private static final int SCENARIOS = 30;
    private static final int ROUNDS = 14;
    private static final int STEPS = 1_500;

    @Test
    void findsStepByStepWhatTheRulesMean() {
        long seed = Long.getLong("random.seed", System.nanoTime());
        long steps = Long.getLong("random.steps", STEPS);
        String only = System.getProperty("random.only", "");
        System.out.println("RandomScenariosIT seed " + seed);
        Tally tally = new Tally();

        for (long world = seed; tally.steps() < steps; world++) {
            try (World played = new World(world, SCENARIOS, only, tally)) {
                for (int round = 0; round < ROUNDS; round++) {
                    played.step();
                }
            }
        }

        System.out.println("RandomScenariosIT " + tally);
        if (only.isEmpty()) {
            assertThat(tally.speaking()).as("seed %d: %s", seed, tally).isGreaterThan(tally.rules() / 4);
        }
    }
}
