package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.FieldMapping;
import kr.chungbaek.spoke.node.SystemKind;
import kr.chungbaek.spoke.spool.DayControl;
import kr.chungbaek.spoke.spool.Spool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that counts itself. */
class CountReadingTest {

    private static final int DAYS = 12_000;
    private static final LocalDate FROM = LocalDate.of(1990, 1, 1);

    @TempDir
    Path folder;

    @Test
    void anAnswerOfManyPagesCountsToItsLastGroup() {
        Feed feed = TestingFeeds.feed("tax-assessments");
        try (Spool spool = TestingFeeds.spool(folder)) {
            CountReading reading =
                    new CountReading(feed, TestingFeeds.normalizer("tax-assessments"), query(feed), spool, FROM);
            reading.begin();
            List<Map<String, Object>> groups = groups();
            for (int at = 0; at < DAYS; at += SqlFeed.PAGE) {
                assertThat(reading.goesOn()).isTrue();
                reading.take(groups.subList(at, Math.min(DAYS, at + SqlFeed.PAGE)));
            }
            reading.answered();

            assertThat(reading.goesOn()).isFalse();
            assertThat(spool.controls().days(feed.name(), List.of(feed.name()), FROM))
                    .hasSize(DAYS)
                    .allMatch(DayControl::differs);
        }
    }

    private static CountQuery query(Feed feed) {
        Map<String, String> kinds = new HashMap<>();
        for (FieldMapping mapping : feed.layout().fields()) {
            kinds.put(mapping.column(), "texts");
        }
        return CountQuery.of(SqlDialect.of(SystemKind.POSTGRESQL), feed.layout(), kinds)
                .orElseThrow();
    }

    private static List<Map<String, Object>> groups() {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            groups.add(Map.of(
                    CountQuery.GOVERNMENT,
                    "50000",
                    CountQuery.DAY,
                    FROM.plusDays(day).toString(),
                    CountQuery.ROWS,
                    1L));
        }
        return groups;
    }
}
