package kr.chungbaek.spoke.collect;

import java.util.List;
import kr.chungbaek.spoke.TestingSource;
import kr.chungbaek.spoke.TestingSpoke;

class SqlFeedIT extends FeedContract {

    private TestingSource source;

    @Override
    void startSource(TestingSpoke spoke) throws Exception {
        source = TestingSource.start();
        spoke.with("jeju.db.url", source.url());
    }

    @Override
    void stopSource() throws Exception {
        source.close();
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
        source.execute(TestingSource.assessment("A-" + key).replace("'105010'", "'999999'"));
    }

    @Override
    List<String> namesOf(String badKey) {
        return List.of("table local_tax.assessment, key A-" + badKey, "'999999'", "105010");
    }
}
