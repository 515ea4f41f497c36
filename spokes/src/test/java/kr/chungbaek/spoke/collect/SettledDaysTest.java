package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.spool.Spool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a poll makes complete, when it cannot be noted at once. */
class SettledDaysTest {

    @TempDir
    Path folder;

    @Test
    void aDayThatTheSpoolRefusedIsToldByTheNextPoll() {
        Feed feed = TestingFeeds.feed("tax-assessments");
        try (Spool spool = TestingFeeds.spool(folder)) {
            SettledDays days = new SettledDays(feed, TestingFeeds.calendar(), TestingFeeds.TIME);
            spool.desk(feed.name()).pause("the disk is full");
            days.begin();
            days.complete();
            assertThat(spool.settle(days.untold())).isEmpty();

            spool.desk(feed.name()).resume();
            assertThat(spool.settle(days.untold())).containsExactly(feed.name());
            days.told();

            assertThat(days.untold()).isEmpty();
            assertThat(spool.report(0).complete()).hasSize(feed.governments().size());
        }
    }
}
