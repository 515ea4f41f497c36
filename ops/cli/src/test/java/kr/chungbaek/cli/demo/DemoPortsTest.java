package kr.chungbaek.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.simulator.server.Endpoints;
import org.junit.jupiter.api.Test;

final class DemoPortsTest {

    @Test
    void givesEachPartAPortOfItsOwn() {
        DemoPorts ports = new DemoPorts(9000, List.of("incheon", "jeju"));

        assertThat(List.of(ports.hub(), ports.broker(), ports.mail())).containsExactly(9000, 9001, 9002);
        assertThat(ports.region("incheon")).isEqualTo(new Endpoints(9003, 9004, 9005, 9006));
        assertThat(ports.region("jeju")).isEqualTo(new Endpoints(9007, 9008, 9009, 9010));
    }

    @Test
    void tellsWhichPortIsTakenAndForWhat() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DemoPorts ports = new DemoPorts(taken.getLocalPort() - 1, List.of("jeju"));

            assertThatThrownBy(ports::refuseTaken)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " for the hub's broker is taken")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void refusesAPortThatLeavesNoRoom() {
        assertThatThrownBy(() -> new DemoPorts(65_530, List.of("jeju"))).hasMessageContaining("--port 65530");
        assertThatCode(() -> new DemoPorts(65_000, List.of("jeju"))).doesNotThrowAnyException();
    }
}
