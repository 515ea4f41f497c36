package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.spool.DayControl;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.Tally;
import kr.chungbaek.wire.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists whose pages are counted, whole or by the moment of their change. */
class PullFeedTest {

    private static final String PAGES = PullFeedIT.LAYOUT.replace(
            "next: { parameter: from, mark: next }",
            "pages: { parameter: page, size-parameter: rows, size: 2 }\n  parameters: { kind: all }");

    private static final String ROW = """
            {"sgg":"50000","staffNo":"%s","payMonth":"2026-06","periodStart":"2026-06-01","payDate":"2026-06-19",
             "dept":"D","gross":1,"net":1,"account":"004-123-4567890","preparedBy":"S-9","changed":"2026-06-2%s 10:00:00"}
            """;

    @TempDir
    Path folder;

    private Spool spool;

    @BeforeEach
    void start() {
        spool = TestingFeeds.spool(folder);
    }

    @AfterEach
    void stop() {
        spool.close();
    }

    @Test
    void rowsThatAreGoneFromTheWholeListAreWithdrawn() throws Exception {
        PullFeed feed = feed(PAGES);
        List<String> staff = new ArrayList<>(List.of("1", "2", "3"));
        poll(feed, staff);
        staff.remove("2");

        poll(feed, staff);

        assertThat(tally()).isEqualTo(new Tally(4, 4, 0, 0));
        assertThat(spool.controls().days("payroll", List.of("payroll"), LocalDate.of(2026, 1, 1)))
                .as("what is read a second time is not counted twice")
                .isNotEmpty()
                .noneMatch(DayControl::differs);
    }

    @Test
    void aRowThatSlipsToAnEarlierPageWhileItIsReadIsNotWithdrawn() throws Exception {
        PullFeed feed = feed(PAGES);
        List<String> staff = new ArrayList<>(List.of("1", "2", "3", "4"));
        poll(feed, staff);

        feed.begin();
        feed.take(page(feed, staff));
        staff.remove("1");
        while (feed.goesOn()) {
            feed.take(page(feed, staff));
        }
        poll(feed, staff);

        assertThat(tally()).as("four came, and one went").isEqualTo(new Tally(5, 5, 0, 0));
    }

    @Test
    void theMomentOfTheLastChangeIsAskedForWithTheOverlap() throws Exception {
        PullFeed feed = feed(PAGES + "  since: { parameter: after, changed-at: changed, overlap: 1h }\n");
        poll(feed, List.of("1", "3", "2"));

        feed.begin();

        assertThat(feed.parameters())
                .containsEntry("after", "2026-06-23 09:00")
                .containsEntry("kind", "all")
                .containsEntry("page", "1");
    }

    @Test
    void anAnswerWithoutTheListIsNoEmptyList() throws Exception {
        PullFeed feed = feed(PAGES);
        poll(feed, List.of("1"));
        feed.begin();

        assertThatThrownBy(() -> feed.take("{\"error\":{\"code\":22}}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("the answer has no list 'result.items'; its members are: error");

        assertThat(tally()).isEqualTo(new Tally(1, 1, 0, 0));
    }

    @Test
    void aSourceThatDoesNotKnowThePagesIsNotAskedWithoutEnd() throws Exception {
        PullFeed feed = feed(PAGES);
        feed.begin();
        byte[] same = answer(List.of("1", "2"));
        feed.take(same);

        assertThatThrownBy(() -> feed.take(same)).hasMessageContaining("does the source know parameter 'page'?");
    }

    private void poll(PullFeed feed, List<String> staff) {
        feed.begin();
        while (feed.goesOn()) {
            feed.take(page(feed, staff));
        }
    }

    private static byte[] page(PullFeed feed, List<String> staff) {
        int from = (Integer.parseInt(String.valueOf(feed.parameters().get("page"))) - 1) * 2;
        return answer(staff.subList(Math.min(from, staff.size()), Math.min(from + 2, staff.size())));
    }

    private static byte[] answer(List<String> staff) {
        String rows = staff.stream()
                .map(number -> ROW.formatted("S-" + number, number))
                .collect(Collectors.joining(","));
        return ("{\"result\":{\"items\":[" + rows + "]}}").getBytes(StandardCharsets.UTF_8);
    }

    private PullFeed feed(String layout) throws Exception {
        TestingConfig config = TestingConfig.copyTo(folder.resolve("config"));
        PullFeedIT.configure(config, layout);
        Node node = config.jeju();
        RecordNormalizer normalizer =
                new RecordNormalizer(node.find("payroll").orElseThrow(), node.rollUp(), TestingFeeds.tokens());
        return new PullFeed(
                node.find("payroll").orElseThrow(), normalizer, spool, TestingFeeds.calendar(), TestingFeeds.TIME);
    }

    private Tally tally() {
        return spool.report(0).totals().get(0).tally();
    }
}
