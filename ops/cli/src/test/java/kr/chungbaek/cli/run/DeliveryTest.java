package kr.chungbaek.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DeliveryTest {

    @Test
    void deliversEveryRowOnceInAnyNumberOfBatches() {
        for (int batches = 1; batches < 40; batches++) {
            List<int[]> plan = new Delivery(batches, OptionalLong.of(7), 1).plan(23);

            assertThat(plan.stream().flatMapToInt(Arrays::stream).sorted().toArray())
                    .isEqualTo(IntStream.range(0, 23).toArray());
        }
    }

    @Test
    void keepsTheOrderOfTheFilesWithoutSeed() {
        List<int[]> plan = new Delivery(2, OptionalLong.empty(), 1).plan(5);

        assertThat(plan).containsExactly(new int[] {0, 1}, new int[] {2, 3, 4});
    }

    @Test
    void shufflesTheSameWayForTheSameSeed() {
        int[] first = new Delivery(1, OptionalLong.of(7), 1).plan(100).get(0);
        int[] second = new Delivery(1, OptionalLong.of(7), 1).plan(100).get(0);
        int[] other = new Delivery(1, OptionalLong.of(8), 1).plan(100).get(0);

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void repeatsEachBatch() {
        List<int[]> plan = new Delivery(2, OptionalLong.empty(), 2).plan(2);

        assertThat(plan).containsExactly(new int[] {0}, new int[] {0}, new int[] {1}, new int[] {1});
    }

    @Test
    void deliversNothingOfNothing() {
        assertThat(new Delivery(50, OptionalLong.empty(), 1).plan(0)).isEmpty();
    }
}
