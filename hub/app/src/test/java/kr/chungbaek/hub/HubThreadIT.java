package kr.chungbaek.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.AlertCodec;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** From a sealed batch on the channel to an alert on the channel, through the whole hub. */
class HubThreadIT {

    private static final String JEJU = "50000";

    @Test
    void tellsOfABuildingWithoutAcquisitionTax(@TempDir Path folder) throws Exception {
        TestingSpoke spoke = new TestingSpoke("jeju", folder.resolve("keys"));
        int port = FreePort.find();
        try (ConfigurableApplicationContext hub = HubApplication.start(properties(folder, port))) {
            spoke.enrol(hub);
            spoke.send(port, spoke.seal(declarations(), complete("2026-06-29"), completion("B-1", "2026-03-02")));
            spoke.send(port, spoke.seal(List.of(), List.of(), officers()));

            Alert alert = AlertCodec.decode(spoke.alert(port));

            assertThat(alert.scenario()).isEqualTo("LT-04");
            assertThat(alert.caseKey()).isEqualTo("B-1");
            assertThat(alert.due()).isEqualTo(LocalDate.of(2026, 5, 4));
            assertThat(alert.number()).isEqualTo(1);
            assertThat(alert.recipients()).hasSize(3);
            assertThat(alert.arithmetic()).isNotEmpty();
            assertThat(alert.sets())
                    .singleElement()
                    .satisfies(set -> assertThat(set.count()).isZero());
        }
    }

    private static Map<String, String> properties(Path folder, int brokerPort) {
        return Map.of(
                "chungbaek.config", "../../config",
                "chungbaek.data", folder.resolve("data").toString(),
                "chungbaek.enrolment.port", "0",
                "chungbaek.today", "2026-06-30",
                "chungbaek.broker.port", String.valueOf(brokerPort),
                "chungbaek.database.shared-buffers", "128MB",
                "chungbaek.database.url", TestingDatabase.fresh(),
                "chungbaek.database.user", "postgres",
                "server.port", "0");
    }

    private static List<FeedDeclaration> declarations() {
        List<FeedDeclaration> all = new ArrayList<>();
        for (String type : List.of("building_completion", "tax_assessment", "officer")) {
            all.add(new FeedDeclaration(type, type, List.of(JEJU), LocalDate.of(2020, 1, 1), null, Duration.ofDays(1)));
        }
        return all;
    }

    private static List<Completeness> complete(String through) {
        LocalDate day = LocalDate.parse(through);
        return List.of(
                new Completeness("building_completion", JEJU, day),
                new Completeness("tax_assessment", JEJU, day),
                new Completeness("officer", JEJU, day));
    }

    private static Load completion(String number, String day) {
        List<Object> values =
                Arrays.asList(number, "USE", "P-1", "tk1:owner", LocalDate.parse(day), 500_000_000L, false, "S-1");
        return new Load(
                "building_completion", "building_completion", 1, true, List.of(new Entry(Operation.PUT, JEJU, values)));
    }

    private static Load officers() {
        return new Load(
                "officer",
                "officer",
                1,
                true,
                List.of(
                        officer("S-1", "OFFICER", "S-2"),
                        officer("S-2", "SUPERVISOR", null),
                        officer("S-3", "AUDITOR", null)));
    }

    private static Entry officer(String number, String role, String supervisor) {
        List<Object> values =
                Arrays.asList(number, "고길동", "D-TAX", role, supervisor, "tk1:mail", LocalDate.of(2015, 3, 2));
        return new Entry(Operation.PUT, JEJU, values);
    }
}
