package kr.chungbaek.cli.hub;

import static kr.chungbaek.cli.hub.OneNode.until;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Ten thousand resident numbers, planted wherever a source may put them: none comes to the hub's database, its broker's
 * journal, any log, page, status or list of quarantine. The numbers are impossible ones, of month 13.
 */
class PlantedNumbersIT {

    private static final int EACH = 2_000;
    private static final int PER_PUSH = 500;
    private static final Pattern CANDIDATE = Pattern.compile("(\\d{6})[- ]?([1-8]\\d{6})");

    private static final String NODE = """
            node: jeju
            title: { ko: 제주특별자치도, en: Jeju }
            governments: ["50000"]
            systems:
              tax: { kind: push, token: "${pushed.token}" }
              folder: { kind: route, template: watch-folder, parameters: { directory: "%s" } }
            feeds:
              pushed: { system: tax, since: 2020-01-01, promise: 40d }
              exported: { system: folder, since: 2020-01-01, promise: 40d }
            """;

    private static final String ROUTE = """
            - routeTemplate:
                id: watch-folder
                parameters:
                  - name: directory
                  - name: feed
                from:
                  uri: "file:{{directory}}"
                  parameters: { noop: true, delay: 100, readLock: changed, readLockMinAge: 200 }
                  steps:
                    - bean: { ref: "{{feed}}", method: take }
            """;

    private static final String FIELDS = """
            government: town
            fields:
              assessment_no: no
              tax_kind: { from: kind, codes: { "105010": ACQUISITION } }
              parcel_no: parcel
              taxpayer_id: owner
              assessed_on: day
              amount: won
              officer_id: staff
            """;

    @TempDir
    private Path folder;

    private final Set<String> planted = new HashSet<>();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final LogKeeper keeper = new LogKeeper();
    private int next;

    /** Keeps what is logged, with causes. */
    private final class LogKeeper extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            log.add(event.getFormattedMessage());
            for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                log.add(String.valueOf(cause.getMessage()));
            }
        }
    }

    @BeforeEach
    void listen() {
        keeper.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(keeper);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(keeper);
    }

    @Test
    void noneLeavesTheNode() throws Exception {
        Path shared = Files.createDirectories(folder.resolve("shared"));
        List<String> shown = new ArrayList<>();
        try (OneNode node = new OneNode(folder, NODE.formatted(shared), Map.of())) {
            configure(node);
            node.startSpoke();
            for (int from = 0; from < EACH; from += PER_PUSH) {
                shown.add(push(node, "private", from, this::inPrivateField));
                shown.add(push(node, "text", from, this::inFreeText));
                shown.add(push(node, "bad", from, this::inBadValue));
                shown.add(push(node, "code", from, this::inUnknownCode));
            }
            lay(shared);
            until(() -> node.stored("tax_assessment") == 2L * EACH + EACH / 2);
            until(() -> quarantined(node) == 2L * EACH + EACH / 2);

            assertThat(planted).hasSize(5 * EACH + 1);
            shown.add(node.get(node.spokeSite() + "/observe/status"));
            shown.add(node.get(node.spokeSite() + "/observe/health"));
            shown.add(node.get(node.spokeSite() + "/observe/metrics"));
            shown.add(node.nodeCommand("status"));
            shown.add(node.nodeCommand("quarantine", "--most", "100", "--feed", "pushed"));
            shown.add(node.nodeCommand("quarantine", "--most", "100", "--feed", "exported"));
            shown.add(node.get(node.hubSite() + "/"));
            shown.add(node.get(node.hubSite() + "/status"));
            shown.add(node.get(node.hubSite() + "/api/v1/status"));
            assertThat(leaks(String.join("\n", shown)))
                    .as("pages, status, lists")
                    .isEmpty();
            for (String table : tables(node)) {
                assertThat(leaks(content(node, table))).as("table %s", table).isEmpty();
            }
        }
        assertThat(leaks(String.join("\n", log))).as("logs").isEmpty();
        try (Stream<Path> files = Files.walk(folder.resolve("hub"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(leaks(text(file))).as("file %s", file).isEmpty();
            }
        }
        assertThat(leaks(text(folder.resolve("shared").resolve("plain.txt"))))
                .as("this search finds")
                .hasSize(1);
    }

    private void configure(OneNode node) throws IOException {
        Files.createDirectories(node.file("config/routes"));
        Files.writeString(node.file("config/routes/watch-folder.yaml"), ROUTE);
        Files.writeString(
                node.file("config/feeds/pushed.yaml"),
                "layout: pushed\nabout: Assessments as they are pushed\nrecord: tax_assessment\npush: { rows: rows, complete: through }\n"
                        + FIELDS);
        Files.writeString(
                node.file("config/feeds/exported.yaml"),
                "layout: exported\nabout: Assessments as they are exported\nrecord: tax_assessment\nfile:\n"
                        + "  name: EXPORT_(\\d{8})_.*\\.csv\n  renamed: true\n"
                        + "  csv: { charset: utf-8, columns: { no: no, town: town, kind: kind, parcel: parcel,"
                        + " owner: owner, day: day, won: won, staff: staff } }\n" + FIELDS);
    }

    /** Files whose names hold numbers, good lines and bad ones. */
    private void lay(Path shared) throws IOException {
        StringBuilder lines = new StringBuilder("no,town,kind,parcel,owner,day,won,staff\n");
        for (int row = 0; row < EACH / 2; row++) {
            lines.append("F-%d,50000,105010,1,%s,2026-06-01,5,S\n".formatted(row, number()));
        }
        for (int row = EACH / 2; row < EACH; row++) {
            lines.append("F-%d,50000,105010,1,880101,2026-06-01,%s,S\n".formatted(row, hyphened()));
        }
        String name = "EXPORT_20260601_" + hyphened() + ".csv";
        Files.writeString(shared.resolve("plain.txt"), name);
        Files.writeString(folder.resolve("unfinished"), lines);
        Files.move(folder.resolve("unfinished"), shared.resolve(name));
    }

    private String inPrivateField(int row) {
        return json("P-" + row, "105010", "1", row % 2 == 0 ? number() : hyphened(), "7");
    }

    private String inFreeText(int row) {
        return json("T-" + row, "105010", "owner is " + hyphened() + ", see there", "8813011234567", "7");
    }

    private String inBadValue(int row) {
        return json("B-" + row, "105010", "1", "8813011234567", hyphened());
    }

    private String inUnknownCode(int row) {
        return json("C-" + row, row % 2 == 0 ? number() : "code " + hyphened(), "1", "8813011234567", "7");
    }

    private interface Row {
        String of(int number);
    }

    private String push(OneNode node, String name, int from, Row row) throws Exception {
        String rows = IntStream.range(from, from + PER_PUSH).mapToObj(row::of).collect(Collectors.joining(","));
        return node.push("pushed", name + "-" + from, rows);
    }

    private static String json(String no, String kind, String parcel, String owner, String won) {
        return "{\"no\":\"%s\",\"town\":\"50000\",\"kind\":\"%s\",\"parcel\":\"%s\",\"owner\":\"%s\",\"day\":\"2026-06-01\",\"won\":\"%s\",\"staff\":\"S\"}"
                .formatted(no, kind, parcel, owner, won);
    }

    private String number() {
        return hyphened().replace("-", "");
    }

    private String hyphened() {
        int number = next++;
        String text = "%02d13%02d-%d%06d".formatted(number % 100, 1 + number % 28, 1 + number % 8, 100_000 + number);
        planted.add(text.replace("-", ""));
        return text;
    }

    private static long quarantined(OneNode node) throws Exception {
        Matcher counts = Pattern.compile("\"quarantined\"\\s*:\\s*(\\d+)")
                .matcher(node.get(node.spokeSite() + "/observe/status"));
        long sum = 0;
        while (counts.find()) {
            sum += Long.parseLong(counts.group(1));
        }
        return sum;
    }

    private static List<String> tables(OneNode node) {
        return node.jdbc().queryForList("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema') and schemaname not like 'pg_temp%'
                        order by 1
                        """, String.class);
    }

    private static String content(OneNode node, String table) {
        StringBuilder all = new StringBuilder();
        node.jdbc().query("select * from " + table, row -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                Object value = row.getObject(column);
                all.append(value instanceof byte[] bytes ? text(bytes) : String.valueOf(value))
                        .append('\n');
            }
        });
        return all.toString();
    }

    private Set<String> leaks(String text) {
        Set<String> found = new TreeSet<>();
        Matcher candidates = CANDIDATE.matcher(text);
        for (int from = 0; candidates.find(from); from = candidates.start() + 1) {
            String digits = candidates.group(1) + candidates.group(2);
            if (planted.contains(digits)) {
                found.add(digits);
            }
        }
        return found;
    }

    private static String text(Path file) throws IOException {
        return text(Files.readAllBytes(file));
    }

    /** As single bytes, and as texts of two bytes a character, which the broker writes. */
    private static String text(byte[] bytes) {
        String single = new String(bytes, StandardCharsets.ISO_8859_1);
        return single + "\n" + single.replace("\0", "");
    }
}
