package kr.chungbaek.cli.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.cli.keys.KeysCommand;
import kr.chungbaek.cli.node.NodeCommand;
import kr.chungbaek.hub.records.EmbeddedDatabase;
import kr.chungbaek.routes.enrolment.EnrolmentClient;
import kr.chungbaek.routes.enrolment.EnrolmentToken;
import kr.chungbaek.routes.enrolment.NodeFolder;
import kr.chungbaek.simulator.server.FreePort;
import kr.chungbaek.spoke.SpokeApplication;
import kr.chungbaek.spoke.spool.Spool;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;

/** A hub in a process of its own with two nodes, whose officers' accounts match by tokens only. */
final class TwoNodes implements AutoCloseable {

    static final Map<String, String> REGIONS = new TreeMap<>(Map.of("gyeonggi", "41110", "jeju", "50000"));

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String RULE = """
            scenario: ZZ-01
            title: { ko: 시험, en: Pay of two governments to one account }
            area: hr
            basis: none
            why: two regions find one account
            status: live
            severity: low
            subject: { record: payroll_item }
            related:
              others: { record: payroll_item, same: [account_no], scope: nation, where: officer_id <> subject.officer_id }
            raise: count(others) > 0
            case: { one-per: [account_no], officer: subject.prepared_by }
            """;

    private final Path folder;
    private final EmbeddedDatabase database;
    private final JdbcTemplate jdbc;
    private final HubProcess hub;
    private final Map<String, ConfigurableApplicationContext> spokes = new HashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private int pushed;

    TwoNodes(Path folder) throws Exception {
        this.folder = folder;
        Path config = config();
        database = EmbeddedDatabase.start(folder.resolve("database"), 0, "64MB");
        String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres";
        jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));
        Map<String, String> slowly = Map.of(
                "chungbaek.tokens.at-once", "1",
                "chungbaek.tokens.period", "100",
                "chungbaek.alerts.patience", "100ms");
        hub = new HubProcess(folder.resolve("hub"), config, url, slowly);
        cb(new KeysCommand(), "--dir", folder.resolve("made").toString());
        for (String region : REGIONS.keySet()) {
            NodeFolder node = new NodeFolder(folder.resolve("keys").resolve(region));
            EnrolmentClient.enrol(EnrolmentToken.parse(hub.token(region)), node, Optional.empty());
            ports.put(region, FreePort.find());
            carry(region);
            start(region);
        }
    }

    HubProcess hub() {
        return hub;
    }

    /** Makes the next key. */
    void rotate() {
        assertThat(cb(
                        new KeysCommand(),
                        "rotate",
                        "--dir",
                        folder.resolve("made").toString()))
                .contains("national.token-key-2");
    }

    /** Carries the keys that were made to a node. */
    void carry(String region) throws IOException {
        try (Stream<Path> made = Files.list(folder.resolve("made"))) {
            for (Path key : made.toList()) {
                Path there = folder.resolve("keys").resolve(region).resolve(key.getFileName());
                if (!Files.exists(there)) {
                    Files.copy(key, there);
                }
            }
        }
    }

    void restart(String region) throws IOException {
        spokes.get(region).close();
        start(region);
    }

    private void start(String region) throws IOException {
        Map<String, String> settings = settings(region);
        Properties properties = new Properties();
        properties.putAll(settings);
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file(region)))) {
            properties.store(writer, null);
        }
        spokes.put(region, SpokeApplication.start(settings));
    }

    private Path file(String region) {
        return folder.resolve(region + ".properties");
    }

    /** What a command of the node's operator prints. */
    String node(String region, String command) {
        return cb(new NodeCommand(), command, "--settings", file(region).toString());
    }

    private static String cb(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        new CommandLine(command).setOut(writer).setErr(writer).execute(arguments);
        return out.toString();
    }

    static String account(int number) {
        return "004-1%07d".formatted(number);
    }

    /** Pushes one officer's pay for each account. */
    String push(String region, List<String> accounts) throws Exception {
        String rows = accounts.stream().map(account -> row(region, account)).collect(Collectors.joining(","));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.get(region) + "/feeds/payroll"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer secret")
                .header("Idempotency-Key", "push-" + pushed++)
                .POST(BodyPublishers.ofString("{\"rows\":[" + rows + "]}"))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        return answer.body();
    }

    private static String row(String region, String account) {
        return """
                {"sgg": "%s", "staffNo": "%s-%s", "payMonth": "2026-06", "periodStart": "2026-06-01",
                 "payDate": "2026-06-20", "dept": "tax", "gross": 9000000, "net": 5000000,
                 "account": "%s", "preparedBy": "J-9"}
                """.formatted(REGIONS.get(region), region, account, account);
    }

    long standing() {
        return count("select count(*) from cases.case_file where standing");
    }

    /** All that there ever were, but for the key that their tokens are of. */
    List<String> cases() {
        return jdbc.queryForList("""
                select concat_ws(' ', id, government, round, standing, status, officer, subject_key, opened_at, changed_at)
                from cases.case_file order by id
                """, String.class);
    }

    long alerts() {
        return count("select count(*) from alerts.alert");
    }

    long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    /** Tokens of a node's records at the hub that its vault does not know. */
    Set<String> unopened(String region) {
        Spool spool = spokes.get(region).getBean(Spool.class);
        List<String> tokens =
                jdbc.queryForList("select account_no from records.payroll_item where node = ?", String.class, region);
        assertThat(tokens).isNotEmpty().allMatch(token -> token.startsWith("tk2:"));
        return tokens.stream()
                .filter(token -> spool.reveal(token).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables of the hub's database in which a text is, or in what its planner remembers of them. */
    Set<String> search(String text) {
        Set<String> found = new TreeSet<>();
        List<String> tables = jdbc.queryForList("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema') and schemaname not like 'pg_temp%'
                union all select 'pg_catalog.pg_stats'
                """, String.class);
        for (String table : tables) {
            jdbc.query("select * from " + table, row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    Object value = row.getObject(column);
                    String content = value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                            : String.valueOf(value);
                    if (content.contains(text)) {
                        found.add(table);
                    }
                }
            });
        }
        return found;
    }

    @Override
    public void close() throws Exception {
        spokes.values().forEach(ConfigurableApplicationContext::close);
        hub.close();
        database.close();
    }

    private Map<String, String> settings(String region) {
        Path keys = folder.resolve("keys").resolve(region);
        Map<String, String> settings = new HashMap<>();
        settings.put("chungbaek.config", folder.resolve("config").toString());
        settings.put("chungbaek.data", folder.resolve("spokes").resolve(region).toString());
        settings.put("chungbaek.node", region);
        settings.put("chungbaek.today", "2026-06-30");
        settings.put("chungbaek.keys", keys.toString());
        settings.put("chungbaek.token-key", keys.resolve("national.token-key").toString());
        settings.put("chungbaek.completeness-every", "200ms");
        settings.put("chungbaek.broker.url", hub.brokerUrl());
        settings.put("chungbaek.mail.host", "127.0.0.1");
        settings.put("chungbaek.mail.port", "1");
        settings.put("server.port", String.valueOf(ports.get(region)));
        settings.put("pushed.token", "secret");
        return settings;
    }

    private Path config() throws IOException {
        Path config = TestingConfig.pushed(folder.resolve("config"), REGIONS);
        Files.writeString(config.resolve("scenarios/hr/ZZ-01-one-account.yaml"), RULE);
        return config;
    }
}
