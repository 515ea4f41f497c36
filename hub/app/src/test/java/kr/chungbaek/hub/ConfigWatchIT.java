package kr.chungbaek.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.chungbaek.hub.crosscheck.Activations;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A hub whose scenarios, those of one area, are edited while it runs. */
class ConfigWatchIT {

    private static final Path PROJECT = Path.of("../../config");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JEJU = "50000";
    private static final String RULE = "scenarios/local-tax/LT-04-acquisition-tax-after-completion.yaml";

    @TempDir
    Path folder;

    private Path config;
    private ConfigurableApplicationContext hub;

    @BeforeEach
    void startWithOneCase() throws Exception {
        config = copy(PROJECT, folder.resolve("config"));
        TestingSpoke spoke = new TestingSpoke("jeju", folder.resolve("keys"));
        int broker = FreePort.find();
        hub = HubApplication.start(Map.of(
                "chungbaek.config", config.toString(),
                "chungbaek.data", folder.resolve("data").toString(),
                "chungbaek.enrolment.port", "0",
                "chungbaek.today", "2026-06-30",
                "chungbaek.broker.port", String.valueOf(broker),
                "chungbaek.config-watch.period", "100ms",
                "chungbaek.database.url", TestingDatabase.fresh(),
                "chungbaek.database.user", "postgres",
                "server.port", "0"));
        spoke.enrol(hub);
        spoke.send(broker, spoke.seal(declarations(), complete(), completion()));
        until(() -> cases().equals(List.of("B-1 14000000 open")));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void casesFollowAChangedNumber() throws Exception {
        String before = version();

        edit(text -> text.replace("rate: { 2014-01-01: 0.028 }", "rate: { 2014-01-01: 0.03 }")
                .replace("amount: 14000000", "amount: 15000000"));

        until(() -> cases().equals(List.of("B-1 15000000 open")));
        assertThat(version()).isNotEqualTo(before);
        assertThat(activations().latest().problems()).isEmpty();
    }

    @Test
    void aRuleThatBreaksItsOwnExamplesIsRefusedAndTheOldOneGoesOn() throws Exception {
        String before = version();

        edit(text -> text.replace("days: 60", "days: 200"));

        until(() -> !activations().latest().problems().isEmpty());
        assertThat(activations().latest().problems())
                .anySatisfy(problem -> assertThat(problem).contains("LT-04", "example", "expects"));
        assertThat(cases()).containsExactly("B-1 14000000 open");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aMistakeIsToldAtItsPlaceAndForgottenOnceItIsMended() throws Exception {
        edit(text -> text.replace("raise: count(tax) = 0", "raise: count(taxx) = 0"));
        until(() -> !activations().latest().problems().isEmpty());
        assertThat(activations().latest().problems())
                .singleElement()
                .asString()
                .startsWith("config/" + RULE + ":")
                .contains("set 'taxx' does not exist");

        edit(text -> text.replace("raise: count(taxx) = 0", "raise: count(tax) = 0"));

        until(() -> activations().latest().problems().isEmpty());
        assertThat(cases()).containsExactly("B-1 14000000 open");
    }

    @Test
    void aScenarioDroppedInJudgesWhatIsAlreadyThere() throws Exception {
        int before = scenarios();
        Files.writeString(config.resolve("scenarios/local-tax/XX-01-large-building.yaml"), """
                scenario: XX-01
                title: { ko: 고액 건축물, en: A building of high value }
                area: local-tax
                basis: assumed
                why: To see it.
                status: live
                severity: low
                subject: { record: building_completion }
                raise: subject.assessed_value > 100000000
                case:
                  summary: { ko: "{building_no}", en: "{building_no}" }
                  check: [Look.]
                examples:
                  - it: opens a case above
                    given: { building_completion: { building_no: B-1, assessed_value: 100000001 } }
                    as-of: 2026-05-05
                    expect: open
                  - it: stays quiet at the bound
                    given: { building_completion: { building_no: B-1, assessed_value: 100000000 } }
                    as-of: 2026-05-05
                    expect: no case
                """);

        until(() -> cases().size() == 2);

        Files.delete(config.resolve("scenarios/local-tax/XX-01-large-building.yaml"));
        until(() -> activations().changed(List.of()).isEmpty() && scenarios() == before);
        assertThat(cases()).hasSize(2);
    }

    @Test
    void aGovernmentSetsANumberForItself() throws Exception {
        String before = version();
        Path values = config.resolve("parameters/" + JEJU + ".yaml");
        Files.createDirectories(values.getParent());

        Files.writeString(values, "LT-04: { rate: { 2026-01-01: 0.04 } }");

        until(() -> cases().equals(List.of("B-1 20000000 open")));
        assertThat(version()).as("the rule is the same").isEqualTo(before);
        Files.writeString(values, "LT-04: { raet: 0.04 }");
        until(() -> !activations().latest().problems().isEmpty());
        assertThat(activations().latest().problems())
                .singleElement()
                .asString()
                .startsWith("config/parameters/" + JEJU + ".yaml:1:10: in scenario 'LT-04' the parameter 'raet'");
        Files.delete(values);
        until(() -> cases().equals(List.of("B-1 14000000 open")));
    }

    @Test
    void aFileWithAnotherEndingIsRefusedLikeAMistake() throws Exception {
        Path file = config.resolve("scenarios/local-tax/XX-01.yml");

        Files.writeString(file, "scenario: XX-01");

        until(() -> !activations().latest().problems().isEmpty());
        assertThat(activations().latest().problems())
                .singleElement()
                .asString()
                .startsWith("config/scenarios/local-tax/XX-01.yml: the file is not read")
                .contains("Rename it to 'XX-01.yaml'");
        Files.delete(file);
        until(() -> activations().latest().problems().isEmpty());
    }

    @Test
    void changedRecordTypesAskForARestart() throws Exception {
        Path type = config.resolve("records/construction/building_completion.yaml");
        Files.writeString(type, Files.readString(type).replace("retention: 10 years", "retention: 5 years"));

        until(() -> !activations().latest().problems().isEmpty());

        assertThat(activations().latest().problems()).singleElement().asString().contains("Restart the hub");
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        Path file = config.resolve(RULE);
        String text = Files.readString(file);
        String edited = change.apply(text);
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(file, edited);
    }

    private Activations activations() {
        return hub.getBean(Activations.class);
    }

    private int scenarios() {
        return hub.getBean(LiveScenarios.class).all().size();
    }

    private List<String> cases() {
        return hub.getBean(JdbcTemplate.class).queryForList("""
                        select concat_ws(' ', case_key, amount, status) from cases.case_file where standing
                        order by scenario, case_key
                        """, String.class);
    }

    private String version() {
        return hub.getBean(JdbcTemplate.class)
                .queryForObject("select version from cases.case_file where scenario = 'LT-04'", String.class);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Path scenarios = from.resolve("scenarios");
        Path area = from.resolve(RULE).getParent();
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(file -> !file.startsWith(scenarios) || file.startsWith(area))
                    .toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return to;
    }

    private static List<FeedDeclaration> declarations() {
        return Stream.of("building_completion", "tax_assessment")
                .map(type -> new FeedDeclaration(
                        type, type, List.of(JEJU), LocalDate.of(2020, 1, 1), null, Duration.ofDays(1)))
                .toList();
    }

    private static List<Completeness> complete() {
        LocalDate day = LocalDate.of(2026, 6, 29);
        return List.of(
                new Completeness("building_completion", JEJU, day), new Completeness("tax_assessment", JEJU, day));
    }

    private static Load completion() {
        List<Object> values =
                Arrays.asList("B-1", "USE", "P-1", "tk1:owner", LocalDate.of(2026, 3, 2), 500_000_000L, false, "S-1");
        return new Load(
                "building_completion", "building_completion", 1, true, List.of(new Entry(Operation.PUT, JEJU, values)));
    }
}
