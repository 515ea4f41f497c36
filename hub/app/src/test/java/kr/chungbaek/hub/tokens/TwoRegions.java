package kr.chungbaek.hub.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.TestingSpoke;
import kr.chungbaek.hub.alerts.AlertOutbox;
import kr.chungbaek.hub.alerts.AlertPublisher;
import kr.chungbaek.hub.alerts.Recipients;
import kr.chungbaek.hub.cases.CaseExplainer;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.cases.CaseOpened;
import kr.chungbaek.hub.cases.Cases;
import kr.chungbaek.hub.crosscheck.CrossCheck;
import kr.chungbaek.hub.crosscheck.EvidenceForms;
import kr.chungbaek.hub.crosscheck.EvidenceRenewed;
import kr.chungbaek.hub.crosscheck.FindingsChanged;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.hub.intake.Intake;
import kr.chungbaek.hub.intake.ParkedBodies;
import kr.chungbaek.hub.intake.Remedies;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.hub.records.RecordStore;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.ConfigText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A hub with two nodes. Buildings are keyed by their owner too, and both rules have the owner in the case's key. */
final class TwoRegions {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));
    private static final RecordTypes TYPES = types();

    private static final String RULE = """
            scenario: %s
            title: { ko: 시험, en: Test }
            area: local-tax
            basis: none
            why: to see whether equal owners are equal
            status: live
            severity: low
            subject: { record: building_completion }
            related:
              tax: { record: tax_assessment, same: [owner_id = taxpayer_id], scope: nation, complete: own }
            due: subject.approved_on
            raise: count(tax) %s 0
            case: { one-per: [owner_id, building_no], officer: subject.officer_id }
            """;

    private static final List<CompiledScenario> SCENARIOS = List.of(compiled("MATCH", ">"), compiled("LACK", "="));

    private final DataSource database = TestingDatabase.freshDataSource();
    final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
    private final LiveScenarios live = new LiveScenarios(SCENARIOS);
    private final TestingSpoke gyeonggi;
    private final TestingSpoke jeju;
    private final Intake intake;
    private final CrossCheck crossCheck;
    private final ApplicationEventPublisher events;
    private int number;

    TwoRegions(Path folder) throws Exception {
        new Engine(database, TYPES, MODEL.governments()::family, TODAY).prepare(MODEL.governments(), MODEL.calendar());
        gyeonggi = new TestingSpoke("gyeonggi", folder);
        jeju = new TestingSpoke("jeju", folder);
        Map<String, TestingSpoke> nodes = Map.of("gyeonggi", gyeonggi, "jeju", jeju);
        AlertOutbox outbox = new AlertOutbox(jdbc, new CaseFiles(jdbc), MODEL::region);
        Cases cases = new Cases(jdbc, event -> outbox.on((CaseOpened) event));
        events = event -> {
            if (event instanceof FindingsChanged changed) {
                cases.on(changed);
            } else if (event instanceof EvidenceRenewed renewed) {
                cases.on(renewed);
            }
        };
        intake = new Intake(
                jdbc,
                transactions,
                TYPES,
                new RecordStore(jdbc, MODEL.governments()::family),
                MODEL.governments(),
                region -> Optional.ofNullable(nodes.get(region))
                        .map(node -> node.keys().getPublic()),
                Remedies.NONE,
                event -> {});
        crossCheck = new CrossCheck(jdbc, transactions, events, () -> TODAY);
        SCENARIOS.forEach(crossCheck::prepare);
        SCENARIOS.forEach(crossCheck::want);
    }

    private static RecordTypes types() {
        List<RecordType> types = new ArrayList<>();
        for (RecordType type : MODEL.types().ofGovernments().all()) {
            boolean isBuilding = type.name().equals("building_completion");
            types.add(new RecordType(
                    type.name(),
                    type.version(),
                    type.title(),
                    type.area(),
                    isBuilding ? List.of("building_no", "owner_id") : type.key(),
                    type.datedBy(),
                    type.retention(),
                    type.fields(),
                    type.sample(),
                    false,
                    type.at()));
        }
        return new RecordTypes(types);
    }

    private static CompiledScenario compiled(String name, String sign) {
        Problems problems = new Problems();
        var scenario = ScenarioReader.read(
                        List.of(new ConfigText("rule.yaml", RULE.formatted(name, sign))), TYPES, problems)
                .all();
        problems.refuse();
        CompiledScenario compiled =
                ScenarioCompiler.compile(scenario.get(0), TYPES, problems).orElseThrow();
        problems.refuse();
        return compiled;
    }

    /** One of the nodes, as its spool would send. */
    final class Node {

        final TestingSpoke spoke;
        final String government;

        private Node(TestingSpoke spoke, String government) {
            this.spoke = spoke;
            this.government = government;
        }

        void keys(int held, int next, boolean through) {
            tellKeys(held, next, through, "");
        }

        void wrongKeys(int held, int next) {
            tellKeys(held, next, true, "other ");
        }

        private void tellKeys(int held, int next, boolean through, String kind) {
            send(
                    "token_keys",
                    Arrays.asList(
                            government,
                            String.valueOf(held),
                            "check " + held,
                            next == 0 ? null : String.valueOf(next),
                            next == 0 ? null : kind + "check " + next,
                            through,
                            TODAY.atStartOfDay()));
        }

        void pairs(char... owners) {
            for (char owner : owners) {
                send("token_pair", List.of(token(1, owner), token(2, owner), TODAY));
            }
        }

        void building(String no, int key, char owner) {
            LocalDate day = LocalDate.of(2026, 3, 2);
            send("building_completion", List.of(no, "USE", "P-1", token(key, owner), day, 500L, false, "S-1"));
        }

        void tax(String no, int key, char owner, String officer, boolean... paired) {
            if (paired.length > 0) {
                pairs(owner);
            }
            send("tax_assessment", List.of(no, "ACQUISITION", "P", token(key, owner), TODAY, 5L, officer));
        }

        void send(String type, List<?> values) {
            String feed = type.startsWith("token_") ? "token-keys" : type;
            var entry = new Entry(Operation.PUT, government, new ArrayList<>(values));
            Load load = new Load(feed, type, 1, false, List.of(entry));
            receive(spoke.seal(List.of(), List.of(), load));
        }

        void receive(byte[] message) {
            assertThat(intake.receive(government.equals("50000") ? "jeju" : "gyeonggi", message)
                            .refusal())
                    .isEmpty();
        }
    }

    Node gyeonggi() {
        return new Node(gyeonggi, "41110");
    }

    Node jeju() {
        return new Node(jeju, "50000");
    }

    static String token(int key, char owner) {
        return "tk" + key + ":" + "%04x".formatted((int) owner).repeat(7) + "%04x".formatted(key);
    }

    /** Both have all taxes until yesterday. */
    void complete() {
        for (Node node : List.of(gyeonggi(), jeju())) {
            FeedDeclaration taxes = new FeedDeclaration(
                    "tax_assessment",
                    "tax_assessment",
                    List.of(node.government),
                    LocalDate.of(2026, 1, 1),
                    null,
                    Duration.ofDays(1));
            node.receive(node.spoke.seal(
                    List.of(taxes),
                    List.of(new Completeness("tax_assessment", node.government, TODAY.minusDays(1))),
                    null));
        }
    }

    void judge() {
        for (CompiledScenario scenario : SCENARIOS) {
            boolean more = true;
            while (more) {
                more = crossCheck.step(scenario);
            }
        }
    }

    /** Something that no rule reads has changed in every record. */
    void touchAll() {
        number++;
        jeju().tax("T-1", 1, 'a', "S-x" + number);
        jdbc.update("update crosscheck.run_position set position = 0");
        judge();
    }

    void order() {
        order(0);
    }

    void order(long madeUp) {
        desk().move(List.of(), madeUp);
    }

    void finish() {
        desk().finish(List.of());
    }

    private TokenDesk desk() {
        return new TokenDesk(jdbc, transactions, TYPES.all(), new EvidenceForms(jdbc, live, events), intake::nodes);
    }

    /** A hub that moves one pair, and ends. */
    boolean moveOnePair() {
        long before = unmoved();
        return before > 0 && mover().step() && unmoved() == before - 1;
    }

    private long unmoved() {
        return count("select count(*) from tokens.pair where not moved");
    }

    long pairs() {
        return count("select count(*) from tokens.pair");
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    void move() {
        TokenMove mover = mover();
        boolean more = true;
        while (more) {
            more = mover.step();
        }
    }

    private TokenMove mover() {
        return new TokenMove(jdbc, transactions, TYPES.all(), new ParkedBodies(jdbc), intake::replayParked, 1);
    }

    String stage() {
        return jdbc.queryForObject("select stage from tokens.state", String.class);
    }

    /** {@code SCENARIO owner round status} of those that stand. */
    List<String> cases() {
        return jdbc.query(
                "select scenario, case_key, round, status from cases.case_file where standing",
                (row, n) -> row.getString(1) + " " + owner(row.getString(2)) + " " + buildings(row.getString(2)) + " "
                        + row.getString(4));
    }

    private long buildings(String caseKey) {
        String token = caseKey.substring(0, caseKey.indexOf('|'));
        return count("select count(*) from records.building_completion where owner_id = '" + token + "'");
    }

    private static String owner(String text) {
        String digits = text.substring(text.indexOf(':') + 1, text.indexOf(':') + 5);
        return String.valueOf((char) Integer.parseInt(digits, 16));
    }

    /** All that a case is, but for the key that its tokens are of. */
    List<String> caseRows() {
        return jdbc.query("select * from cases.case_file order by id", (row, n) -> {
            Map<String, Object> columns = new LinkedHashMap<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                columns.put(row.getMetaData().getColumnName(column), row.getObject(column));
            }
            columns.remove("evidence");
            return columns.toString().replaceAll("tk\\d:([0-9a-f]{28})[0-9a-f]{4}", "$1");
        });
    }

    List<Map<String, Object>> alerts() {
        return jdbc.queryForList("select id, case_id, raised_at from alerts.alert order by id");
    }

    /** By scenario and owner. */
    Map<String, String> evidence() {
        Map<String, String> evidence = new TreeMap<>();
        jdbc.query("select scenario, case_key, evidence from crosscheck.finding", row -> {
            evidence.put(row.getString(1) + " " + owner(row.getString(2)), row.getString(3));
        });
        return evidence;
    }

    List<String> evidenceOfCases() {
        return jdbc.queryForList("select evidence from cases.case_file where standing", String.class);
    }

    void park(String no, char owner) {
        Node node = gyeonggi();
        List<Object> values = List.of(no, "USE", "P-1", token(1, owner));
        Load load = new Load(
                "odd",
                "no_such_type",
                1,
                true,
                List.of(new Entry(Operation.PUT, node.government, new ArrayList<>(values))));
        node.receive(node.spoke.seal(List.of(), List.of(), load));
    }

    String parked() {
        return String.join("\n", jdbc.queryForList("select reason from intake.parked", String.class));
    }

    void sendAlerts() {
        AlertPublisher publisher = new AlertPublisher(
                jdbc,
                transactions,
                new CaseExplainer(new StatementRunner(jdbc), TYPES),
                live,
                new Recipients(jdbc, MODEL.governments()),
                MODEL.governments(),
                "http://site",
                Duration.ZERO);
        var sent = publisher.next();
        assertThat(sent)
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.content()).contains("tk1:"));
        sent.forEach(publisher::sent);
    }

    /** How often a text is in each table of the database, and in what its planner remembers. */
    Map<String, Long> search(String text) {
        return new DatabaseSearch(jdbc).of(text);
    }
}
