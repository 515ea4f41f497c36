package kr.chungbaek.spoke.collect;

import java.util.List;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.TestingMariaDb;
import kr.chungbaek.spoke.TestingSpoke;
import org.jspecify.annotations.Nullable;

class MariaDbFeedIT extends FeedContract {

    private @Nullable TestingMariaDb source;

    @Override
    void startSource(TestingSpoke spoke) throws Exception {
        source = TestingMariaDb.start(folder.resolve("mariadb"));
        TestingConfig config = TestingConfig.copyTo(folder.resolve("config"))
                .replace("nodes/jeju.yaml", "kind: postgresql", "kind: mariadb");
        for (String other : List.of("completions", "staff", "appointments")) {
            config.replace("feeds/" + other + ".yaml", "changed-by: change_xid", "changed-at: upd_dt");
        }
        config.replace("feeds/tax-assessments.yaml", "changed-by: change_xid", "changed-at: upd_dt\n  overlap: 1m");
        // The other nodes' systems are PostgreSQL, and may follow a table by a moment as well.
        spoke.with("chungbaek.config", config.folder().toString())
                .with("jeju.db.url", source.url())
                .with("jeju.db.user", "reader")
                .with("jeju.db.password", "secret");
    }

    @Override
    void stopSource() {
        if (source != null) {
            source.close();
        }
    }

    @Override
    String feed() {
        return "tax-assessments";
    }

    @Override
    void give(String key) throws Exception {
        source.assess("A-" + key);
    }

    @Override
    void giveBad(String key) throws Exception {
        source.execute(TestingMariaDb.assessment("A-" + key).replace("'105010'", "'999999'"));
    }

    @Override
    List<String> namesOf(String badKey) {
        return List.of("table local_tax.assessment, key A-" + badKey, "'999999'", "105010");
    }
}
