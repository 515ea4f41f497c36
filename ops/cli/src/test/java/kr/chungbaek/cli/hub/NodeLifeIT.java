package kr.chungbaek.cli.hub;

import static kr.chungbaek.cli.hub.OneNode.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kr.chungbaek.routes.enrolment.Certificates;
import kr.chungbaek.routes.enrolment.NodeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node's life by an operator's commands: it enrols, works, renews its certificate, and is shown out. */
class NodeLifeIT {

    private static final Duration CERTIFICATE_LIFE = Duration.ofSeconds(20);

    private static final String NODE = """
            node: jeju
            title: { ko: 제주특별자치도, en: Jeju }
            governments: ["50000"]
            systems:
              payroll: { kind: push, token: "${pushed.token}" }
            feeds:
              payroll: { system: payroll, since: 2020-01-01, promise: 40d }
            """;

    @TempDir
    private Path folder;

    @Test
    void aNodeEnrolsWorksAndRenewsItsCertificate() throws Exception {
        Map<String, String> settings = Map.of(
                "chungbaek.enrolment.period",
                "100",
                "chungbaek.enrolment.certificate-life",
                CERTIFICATE_LIFE.toSeconds() + "s");
        try (OneNode node = new OneNode(folder, NODE, settings)) {
            NodeFolder keys = new NodeFolder(folder.resolve("keys/jeju"));
            String first = fingerprint(keys);
            long ends = System.nanoTime() + CERTIFICATE_LIFE.toNanos();
            node.startSpoke();
            push(node, "1");
            until(() -> node.stored("payroll_item") == 1);
            until(() -> !fingerprint(keys).equals(first));
            until(() -> System.nanoTime() > ends);
            push(node, "2");
            until(() -> node.stored("payroll_item") == 2);
        }
    }

    /** Its certificate is a long one here: a short one could end by itself while the test looks at a revoked one. */
    @Test
    void aNodeIsShownOutAndEnrolsAgain() throws Exception {
        try (OneNode node = new OneNode(folder, NODE, Map.of())) {
            node.startSpoke();
            push(node, "1");
            until(() -> node.stored("payroll_item") == 1);
            assertThat(node.nodeCommand("doctor")).contains("the broker knows the node by its certificate");

            assertThat(node.hubCommand("revoke", "--why", "stolen", "--region", "jeju"))
                    .contains("revoked");
            // What is under way when the certificate is taken away may still be stored.
            AtomicInteger pushed = new AtomicInteger(1);
            until(() -> {
                push(node, String.valueOf(pushed.incrementAndGet()));
                return node.get(node.spokeSite() + "/observe/status").contains("the hub's broker was not reached");
            });
            assertThat(node.stored("payroll_item")).isLessThan(pushed.get());
            assertThat(node.nodeCommand("doctor"))
                    .contains("the broker does not know the certificate, or it was revoked");
            assertThat(node.hubCommand("nodes")).contains("jeju").contains("stolen");

            node.enrol();
            until(() -> node.stored("payroll_item") == pushed.get());
        }
    }

    private static String fingerprint(NodeFolder keys) {
        return Certificates.fingerprint(keys.credential().certificate());
    }

    private static void push(OneNode node, String officer) throws Exception {
        node.push("payroll", "push-" + officer, """
                {"sgg": "50000", "staffNo": "J-%s", "payMonth": "2026-06", "periodStart": "2026-06-01",
                 "payDate": "2026-06-20", "dept": "tax", "gross": 3000000, "net": 2500000,
                 "account": "004-1234567890", "preparedBy": "J-9"}
                """.formatted(officer));
    }
}
