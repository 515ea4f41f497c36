package kr.chungbaek.cli.hub;

import static kr.chungbaek.cli.hub.OneNode.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import kr.chungbaek.simulator.server.Cluster;
import kr.chungbaek.simulator.server.SourceDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Source, spool and hub count the same business day, and whichever has lost a record is found out. */
class ControlTotalsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FIRST_DAY = "2026-06-24";
    private static final String SECOND_DAY = "2026-06-25";

    private static final String NODE = """
            node: jeju
            title: { ko: 제주특별자치도, en: Jeju }
            governments: ["50000"]
            systems:
              local: { kind: postgresql, url: "${jeju.url}", user: jeju, password: secret }
            feeds:
              tax-assessments: { system: local, every: 200ms, settles-after: 1 business day, since: 2000-01-01, promise: 2d }
            """;

    private static final String INSERT = """
            insert into local_tax.assessment (asmt_no, sgg_cd, tax_cd, rgst_no, asmt_ymd, asmt_amt, staff_no, change_xid)
            values ('%s', '50000', '105010', '801301-1000001', date '%s', %d, 'S-1', %s)
            """;

    @TempDir
    private static Path folder;

    private static OneNode node;
    private static String url = "";
    private static SourceDatabase source;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> hub = Map.of(
                "chungbaek.totals.period", "200", "chungbaek.totals.patience", "1s", "chungbaek.totals.again", "2s");
        node = new OneNode(folder, NODE, hub);
        Integer port = node.jdbc().queryForObject("select inet_server_port()", Integer.class);
        url = "jdbc:postgresql://127.0.0.1:" + port + "/jeju";
        source = SourceDatabase.open(new Cluster(port == null ? 0 : port, "postgres", "postgres"), "jeju", "secret");
        for (String day : List.of(FIRST_DAY, SECOND_DAY)) {
            insert(day, "A", 100, "default");
            insert(day, "B", 200, "default");
            insert(day, "C", 300, "default");
        }
        node.startSpoke(Map.of("jeju.url", url, "chungbaek.totals", "1s", "chungbaek.completeness-every", "300ms"));
    }

    @BeforeEach
    void bothDaysAreClosed() throws Exception {
        until(() -> isClosedWith(FIRST_DAY, 3, 600) || isClosedWith(FIRST_DAY, 4, 1_000));
        until(() -> isClosedWith(SECOND_DAY, 3, 600));
    }

    @AfterAll
    static void stop() throws Exception {
        node.close();
        source.close();
    }

    @Test
    void aRowThatFollowingTheTableMissedIsFoundByItsCountAndNamed() throws Exception {
        // As if it had been committed long ago: whoever follows transactions does not see it.
        insert(FIRST_DAY, "D", 400, "'3'::xid8");

        until(() -> isClosedWith(FIRST_DAY, 4, 1_000));

        assertThat(day(FIRST_DAY).path("remark").asText()).contains("D 2026-06-24");
        assertThat(node.nodeCommand("days", "--feed", "tax-assessments"))
                .contains("4 / 1,000")
                .contains("was missed: D 2026-06-24");
    }

    @Test
    void recordsThatOnlyOneOfNodeAndHubHasAreNamedAndSentAgain() throws Exception {
        node.jdbc().update("delete from records.tax_assessment where record_key = 'B 2026-06-25'");
        node.jdbc().update("""
                insert into records.tax_assessment select (jsonb_populate_record(t, '{"record_key":"X-1","assessment_no":"X-1"}')).*
                from records.tax_assessment t where record_key = 'C 2026-06-25'
                """);

        // The keys may have been asked for between the two changes: then the next question names both.
        until(() -> day(SECOND_DAY).path("missingAtHub").toString().equals("[\"B 2026-06-25\"]")
                && day(SECOND_DAY).path("missingAtNode").toString().equals("[\"X-1\"]"));
        assertThat(day(SECOND_DAY).path("state").asText()).isEqualTo("DIFFERS");
        assertThat(node.get(node.hubSite() + "/totals?state=DIFFERS"))
                .contains("B 2026-06-25")
                .contains("X-1");

        node.jdbc().update("delete from records.tax_assessment where record_key = 'X-1'");
        node.nodeCommand("reread", "--feed", "tax-assessments", "--from", SECOND_DAY, "--to", SECOND_DAY, "--resend");
        until(() -> isClosedWith(SECOND_DAY, 3, 600));
        assertThat(day(SECOND_DAY).path("missingAtHub")).isEmpty();
    }

    private static boolean isClosedWith(String of, long count, long amount) throws Exception {
        JsonNode day = day(of);
        return day.path("state").asText().equals("CLOSED")
                && is(day.path("source"), count, amount)
                && is(day.path("taken"), count, amount)
                && is(day.path("hub"), count, amount);
    }

    private static boolean is(JsonNode sum, long count, long amount) {
        return sum.path("count").asLong() == count && sum.path("amount").asLong() == amount;
    }

    private static JsonNode day(String of) throws Exception {
        return JSON.readTree(node.get(node.hubSite() + "/api/v1/totals?day=" + of))
                .path("days")
                .path(0);
    }

    private static void insert(String day, String name, long won, String xid) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(INSERT.formatted(name + " " + day, day, won, xid));
        }
    }
}
