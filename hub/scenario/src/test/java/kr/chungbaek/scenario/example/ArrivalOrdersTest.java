package kr.chungbaek.scenario.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ArrivalOrdersTest {

    @Test
    void playsEveryOrderOfAFewRecords() {
        assertThat(ArrivalOrders.of(List.of(1, 2, 3)))
                .containsExactlyInAnyOrder(
                        List.of(0, 1, 2),
                        List.of(0, 2, 1),
                        List.of(1, 0, 2),
                        List.of(1, 2, 0),
                        List.of(2, 0, 1),
                        List.of(2, 1, 0));
        assertThat(ArrivalOrders.of(List.of(1, 2, 3, 4, 5, 6))).hasSize(720).doesNotHaveDuplicates();
    }

    @Test
    void keepsVersionsOfOneRecordInOrder() {
        assertThat(ArrivalOrders.of(List.of(7, 8, 7)))
                .containsExactlyInAnyOrder(List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2));
    }

    @Test
    void playsASampleOfManyAlwaysTheSame() {
        List<Integer> groups = List.of(1, 2, 3, 4, 1, 5, 6, 7);

        List<List<Integer>> orders = ArrivalOrders.of(groups);

        assertThat(orders).hasSizeGreaterThan(100).doesNotHaveDuplicates().isEqualTo(ArrivalOrders.of(groups));
        assertThat(orders).allMatch(order -> order.indexOf(0) < order.indexOf(4));
    }

    @Test
    void endsWhereThereIsOnlyOneOrder() {
        assertThat(ArrivalOrders.of(List.of(1, 1, 1, 1, 1, 1, 1))).containsExactly(List.of(0, 1, 2, 3, 4, 5, 6));
        assertThat(ArrivalOrders.of(List.of())).containsExactly(List.of());
    }
}
