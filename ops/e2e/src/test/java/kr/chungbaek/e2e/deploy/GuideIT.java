package kr.chungbaek.e2e.deploy;

import static kr.chungbaek.e2e.deploy.GuideHub.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.e2e.deploy.Guide.Section;
import kr.chungbaek.e2e.deploy.Guide.Step;
import kr.chungbaek.simulator.server.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The guide for operators, followed word by word, with a real hub and a real spoke. */
@EnabledIfSystemProperty(
        named = "chungbaek.long",
        matches = "true",
        disabledReason = "skipped: takes minutes; run with -Dchungbaek.long=true")
final class GuideIT {

    private static final Path PAGE = Path.of("../docs/deploying.md");

    /** A node whose only source is the test itself. */
    private static final String NODE = """
            node: jeju
            title: { ko: 제주특별자치도, en: Jeju }
            governments: ["50000"]
            systems:
              payroll: { kind: push, token: "${jeju.payroll.token}" }
            feeds:
              payroll: { system: payroll, since: 2020-01-01, promise: 40d }
            """;

    private static final String ROW = """
            {"rows":[{"sgg": "50000", "staffNo": "J-%d", "payMonth": "2026-06", "periodStart": "2026-06-01",
             "payDate": "2026-06-20", "dept": "tax", "gross": 3000000, "net": 2500000,
             "account": "004-1234567890", "preparedBy": "J-9"}]}
            """;

    @TempDir
    private Path folder;

    private final int spokePort = FreePort.find();
    private Path machine;
    private GuideHub hub;
    private GuideReader reader;
    private int pushed;

    @BeforeEach
    void start() throws Exception {
        Path desk = Files.createDirectories(folder.toRealPath().resolve("desk"));
        machine = Files.createDirectories(desk.resolveSibling("machine"));
        hub = new GuideHub(desk);
        reader = new GuideReader(
                desk,
                machine,
                hub,
                Map.of(
                        "chungbaek.broker.url",
                        hub.brokerUrl(),
                        "chungbaek.mail.host",
                        "127.0.0.1",
                        "chungbaek.mail.port",
                        "1",
                        "jeju.payroll.token",
                        "secret"));
        hub.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (Files.exists(machine.resolve("etc/systemd/system/chungbaek-spoke.service"))) {
            reader.type("systemctl stop chungbaek-spoke");
        }
        hub.close();
    }

    @Test
    void whatTheGuideSaysWorks() throws Exception {
        Map<String, Section> sections =
                Guide.read(PAGE).sections().stream().collect(Collectors.toMap(Section::title, section -> section));
        follow(sections, "Pack");
        follow(sections, "Install");
        assertThat(reader.said()).contains("systemd takes it", "Installed.");
        Files.writeString(machine.resolve("etc/chungbaek/config/nodes/jeju.yaml"), NODE);
        reader.type("echo server.port=" + spokePort + " >>" + machine + "/etc/chungbaek/spoke.properties");
        follow(sections, "Enrol");
        follow(sections, "Fill in");
        assertThat(reader.said()).contains("the broker knows the node by its certificate");
        follow(sections, "Start and watch");
        assertThat(reader.said()).contains("jeju", "counts");
        push();
        follow(sections, "Back up");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(machine.resolve("var/backups/chungbaek/jeju-keys.zip"))))
                .isEqualTo("rw-------");
        push();
        follow(sections, "Upgrade");
        assertThat(version()).isEqualTo("0.2.0");
        assertThat(keptClasses()).as("classes of the version that was stopped").isEqualTo(1);
        push();
        anUpgradeThatDoesNotWorkGoesBack();
        follow(sections, "Roll back");
        assertThat(version()).isEqualTo("0.1.0");
        push();
        follow(sections, "Restore the hub");
        push();
        follow(sections, "Restore a node");
        push();
        follow(sections, "Remove");
        assertThat(machine.resolve("opt/chungbaek")).doesNotExist();
        assertThat(machine.resolve("var/lib/chungbaek/jeju")).doesNotExist();
        assertThat(sections).as("sections that are not tried").isEmpty();
    }

    private void follow(Map<String, Section> sections, String title) throws Exception {
        Section section = sections.remove(title);
        assertThat(section).as("section '%s'", title).isNotNull();
        for (Step step : section.steps()) {
            reader.follow(step);
        }
    }

    /** Its spoke cannot start: what was there before runs again, with the configuration of before. */
    private void anUpgradeThatDoesNotWorkGoesBack() throws Exception {
        reader.type("""
                cp -R chungbaek-node-0.2.0 chungbaek-node-0.3.0 && cd chungbaek-node-0.3.0
                echo 0.3.0 >VERSION
                sed -i 's/SpokeApplication/NoSuchApplication/' bin/cb
                find . -type f ! -name SHA256SUMS | xargs sha256sum >SHA256SUMS
                ! ./install-node --upgrade --wait 5 || exit 3""");
        assertThat(reader.said()).contains("going back", "left as it was: 0.2.0");
        assertThat(version()).isEqualTo("0.2.0");
        push();
    }

    private long keptClasses() throws IOException {
        try (Stream<Path> files = Files.list(machine.resolve("var/lib/chungbaek/jeju"))) {
            return files.filter(file -> file.getFileName().toString().matches("classes-\\d+\\.jsa"))
                    .count();
        }
    }

    private String version() throws IOException {
        return Files.readSymbolicLink(machine.resolve("opt/chungbaek/current")).toString();
    }

    /** One record more, and the hub has all that were ever pushed. */
    private void push() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + spokePort + "/feeds/payroll"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer secret")
                .header("Idempotency-Key", "push-" + ++pushed)
                .POST(BodyPublishers.ofString(ROW.formatted(pushed)))
                .build();
        // A spoke answers before its feeds have started.
        until(() -> HttpClient.newHttpClient()
                                .send(request, BodyHandlers.discarding())
                                .statusCode()
                        / 100
                == 2);
        until(() -> hub.stored("payroll_item") == pushed);
    }
}
