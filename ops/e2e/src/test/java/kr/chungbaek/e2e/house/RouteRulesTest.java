package kr.chungbaek.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no route does, and what every route of a kind does: traps of Camel that a setting avoids. */
final class RouteRulesTest {

    private static final Path ROUTES = House.ROOT.resolve("routes/templates/src/main/resources/kr/chungbaek/routes");

    private final Map<String, String> routes = read();

    @Test
    void nothingStandsBetweenASourceAndTheSpoolThatLosesMessagesWhenItIsStopped() {
        // The hub's cross-check is woken by a queue of one that may lose a wake-up: the next comes by itself.
        assertThat(using("seda:|wireTap|\\bthreads:|parallelProcessing: true|direct-vm|\\bvm:|disruptor"))
                .containsOnlyKeys("hub/crosscheck.camel.yaml");
        assertThat(routes.get("hub/crosscheck.camel.yaml"))
                .doesNotContain("records.")
                .doesNotContain("jms:");
    }

    @Test
    void noRouteDecidesByAmountsOrTrustsExpressionsFromOutside() {
        assertThat(using("\\$\\{[^}]*\\} *(<|>|<=|>=) ")).isEmpty();
        assertThat(using("groovy|spel|mvel|ognl|xpath|xslt|xquery|\\bscript:|recipientList|dynamicRouter|routingSlip"))
                .isEmpty();
        assertThat(using("toD:"))
                .as("only to the queue of a region that the hub itself names")
                .containsOnlyKeys("hub/alerts.camel.yaml", "hub/control-totals.camel.yaml");
    }

    @Test
    void whatWasSeenIsDecidedByTheSpoolAlone() {
        assertThat(using("idempotentConsumer|idempotentRepository|idempotent: true|idempotentKey"))
                .isEmpty();
    }

    @Test
    void nothingIsDeletedOrMovedAtASource() {
        assertThat(using("\\bdelete: *\"?true|\\bmove(Failed)?:|preMove|onConsume|consumer\\."))
                .isEmpty();
    }

    @Test
    void tablesAreAskedByAScheduleAndNotByTheConsumerOfRows() {
        assertThat(using("(?s)from:\\s+uri: *\"?(sql|jdbc|jpa):")).isEmpty();
        assertThat(using("CamelSqlQuery")).isEmpty();
        assertThat(routes.get("spoke/collect-sql.camel.yaml")).contains("useMessageBodyForSql: true");
    }

    @Test
    void foreignHeadersAreDroppedBeforeAnythingElse() {
        List<String> keep = new ArrayList<>();
        routes.forEach((name, text) -> {
            if (name.startsWith("spoke/collect") || name.startsWith("spoke/deliver")) {
                for (String template : text.split("- routeTemplate:")) {
                    if (template.contains("steps:")
                            && !template.substring(template.indexOf("steps:"))
                                    .strip()
                                    .matches("(?s)steps:\\s+- removeHeaders:\\s+pattern: \"\\*\".*")) {
                        keep.add(name);
                    }
                }
            }
        });
        assertThat(keep).isEmpty();
        assertThat(routes.get("hub/intake.camel.yaml")).contains("removeHeaders");
    }

    @Test
    void sftpKnowsItsServerAndFtpLeavesBytesAsTheyAre() {
        assertThat(routes.get("spoke/collect-sftp.camel.yaml"))
                .contains("strictHostKeyChecking: \"yes\"")
                .contains("knownHostsFile: \"{{knownHosts}}\"")
                .contains("useUserKnownHostsFile: false");
        assertThat(routes.get("spoke/collect-ftp.camel.yaml"))
                .contains("binary: true")
                .contains("passiveMode: true");
        for (String kind : List.of("sftp", "ftp")) {
            assertThat(routes.get("spoke/collect-" + kind + ".camel.yaml"))
                    .contains("noop: true")
                    .contains("connectTimeout: 5000")
                    .contains("soTimeout: 30000")
                    .contains("filter: ");
        }
    }

    @Test
    void messagesAreAcknowledgedAfterTheSpoolsCommit() {
        for (String name : List.of("spoke/collect-jms.camel.yaml", "spoke/deliver-mail.camel.yaml")) {
            assertThat(routes.get(name))
                    .as(name)
                    .contains("transacted: true")
                    .contains("lazyCreateTransactionManager: false")
                    .contains("cacheLevelName: CACHE_CONSUMER")
                    .contains("acceptMessagesWhileStopping: true")
                    .contains("asyncConsumer: false")
                    .contains("transferException: false");
        }
    }

    private Map<String, String> using(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return routes.entrySet().stream()
                .filter(route -> pattern.matcher(route.getValue()).find())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Without their comments. */
    private static Map<String, String> read() {
        try (Stream<Path> files = Files.walk(ROUTES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .collect(Collectors.toMap(
                            file -> ROUTES.relativize(file).toString(),
                            file -> House.lines(file).stream()
                                    .filter(line -> !line.strip().startsWith("#"))
                                    .filter(line -> !line.strip().startsWith("description:"))
                                    .collect(Collectors.joining("\n"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
