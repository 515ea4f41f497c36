package kr.chungbaek.spoke.collect;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.TestingLists;
import kr.chungbaek.spoke.TestingSpoke;
import org.junit.jupiter.api.Test;

class PullFeedIT extends FeedContract {

    private static final String ROW = """
            {"sgg":"50000","staffNo":"S-%s","payMonth":"2026-06","periodStart":"2026-06-01",
             "payDate":"2026-06-19","dept":"D-TAX","gross":4100000,"net":3350000,"account":"004-123-4567890",
             "preparedBy":"S-9"}""";

    static final String LAYOUT = """
            layout: payroll-list
            about: Rows of a payroll system that answers with lists
            record: payroll_item
            pull:
              path: /v1/payroll
              rows: result.items
              key: [staffNo, payMonth]
              next: { parameter: from, mark: next }
            """;

    private TestingLists source;

    @Override
    void startSource(TestingSpoke spoke) throws Exception {
        source = TestingLists.start();
        TestingConfig config = TestingConfig.copyTo(folder.resolve("config"));
        configure(config, LAYOUT + "  since: { parameter: after, token: seen }\n");
        spoke.with("chungbaek.config", config.folder().toString()).with("jeju.payroll.url", source.url());
    }

    static void configure(TestingConfig config, String layout) throws Exception {
        String payroll = Files.readString(config.folder().resolve("feeds/payroll.yaml"));
        config.write("feeds/payroll-list.yaml", layout + payroll.substring(payroll.indexOf("government:")))
                .replace("nodes/jeju.yaml", "kind: push", "kind: rest\n    url: ${jeju.payroll.url}")
                .replace(
                        "nodes/jeju.yaml",
                        "payroll: { system: payroll,",
                        "payroll: { system: payroll, layout: payroll-list, every: 1s,");
    }

    @Override
    void stopSource() {
        source.close();
    }

    @Override
    String feed() {
        return "payroll";
    }

    @Override
    void give(String key) {
        source.add(ROW.formatted(key));
    }

    @Override
    void giveBad(String key) {
        source.add(ROW.formatted(key).replace("2026-06-19", "19.6.2026"));
    }

    @Override
    List<String> namesOf(String badKey) {
        return List.of("list /v1/payroll, key S-" + badKey + ", 2026-06", "'19.6.2026'", "'pay_date'");
    }

    @Test
    void comesBackToABusySourceAndAsksOnlyForWhatIsNew() throws Exception {
        source.beBusy(1);
        for (String key : List.of("1", "2", "3")) {
            give(key);
        }
        begin();

        eventually(() -> assertThat(keys()).containsExactly("1", "2", "3"));
        give("4");
        eventually(() -> assertThat(keys()).containsExactly("1", "2", "3", "4"));

        assertThat(source.questions()).startsWith("", "", "from=2").contains("after=3");
    }
}
