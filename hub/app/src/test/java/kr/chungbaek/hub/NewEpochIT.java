package kr.chungbaek.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.wire.chain.Acknowledgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Both steps of a new epoch, over the channels of a whole hub. */
class NewEpochIT {

    @Test
    void beginsAfterTheHubWasStartedWithIt(@TempDir Path folder) throws Exception {
        TestingSpoke spoke = new TestingSpoke("jeju", folder.resolve("keys"));
        int port = FreePort.find();
        Map<String, String> properties = properties(folder, port);
        try (ConfigurableApplicationContext hub = HubApplication.start(properties)) {
            spoke.enrol(hub);
            spoke.send(port, batch(spoke));
            spoke.begin(2);
            spoke.send(port, spoke.hello(null));
            assertThat(spoke.send(port, batch(spoke)).refusal()).contains("chungbaek.accept-epoch.jeju=2");
            assertThat(hub.isRunning()).isTrue();
        }
        properties.put("chungbaek.accept-epoch.jeju", "2");

        try (ConfigurableApplicationContext hub = HubApplication.start(properties)) {
            spoke.begin(2);
            spoke.send(port, spoke.hello(null));
            Acknowledgement answer = spoke.send(port, batch(spoke));

            assertThat(answer.refusal()).isEmpty();
            assertThat(answer.frontier()).isEqualTo(spoke.frontier());
            assertThat(hub.isRunning()).isTrue();
        }
    }

    private static byte[] batch(TestingSpoke spoke) {
        return spoke.seal(List.of(), List.of(), null);
    }

    private static Map<String, String> properties(Path folder, int port) {
        return new HashMap<>(Map.of(
                "chungbaek.config",
                "../../config",
                "chungbaek.data",
                folder.resolve("data").toString(),
                "chungbaek.enrolment.port",
                "0",
                "chungbaek.today",
                "2026-06-30",
                "chungbaek.broker.port",
                String.valueOf(port),
                "chungbaek.database.url",
                TestingDatabase.fresh(),
                "chungbaek.database.user",
                "postgres",
                "server.port",
                "0"));
    }
}
