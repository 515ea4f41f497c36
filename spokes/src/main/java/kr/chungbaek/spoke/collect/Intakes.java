package kr.chungbaek.spoke.collect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.node.Endpoint;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.reference.BusinessCalendar;

/** Makes, for one source system after the other, what takes its items. */
final class Intakes {

    private final Node node;
    private final Spool spool;
    private final Tokens tokens;
    private final BusinessCalendar calendar;
    private final SpokeTime time;
    private final Path data;

    Intakes(Node node, Spool spool, Tokens tokens, BusinessCalendar calendar, SpokeTime time, Path data) {
        this.node = node;
        this.spool = spool;
        this.tokens = tokens;
        this.calendar = calendar;
        this.time = time;
        this.data = data;
    }

    SqlFeeds sql(Endpoint endpoint) {
        List<SqlFeed> feeds = feeds(endpoint).stream()
                .map(feed -> new SqlFeed(feed, normalizer(feed, Optional.empty()), spool, calendar, time))
                .toList();
        return new SqlFeeds(feeds, time);
    }

    PullFeeds pull(Endpoint endpoint) {
        List<PullFeed> feeds = feeds(endpoint).stream()
                .map(feed -> new PullFeed(feed, normalizer(feed, Optional.empty()), spool, calendar, time))
                .toList();
        return new PullFeeds(feeds, endpoint, time);
    }

    FileFeeds files(Feed feed) {
        Path incoming = data.resolve("incoming-" + feed.name());
        RecordNormalizer normalizer = normalizer(feed, Optional.empty());
        return new FileFeeds(List.of(new FileFeed(feed, normalizer, spool, calendar, time)), incoming);
    }

    FilePace pace(Feed feed) {
        return new FilePace(feed.name(), feed.schedule().orElseThrow(), spool, time);
    }

    JmsFeed jms(Feed feed) {
        Optional<String> amount =
                ((LayoutSource.Message) feed.layout().source()).closed().map(LayoutSource.Closed::sumOf);
        return new JmsFeed(feed, normalizer(feed, amount), spool);
    }

    RestFeed rest(Feed feed, Endpoint endpoint) {
        return new RestFeed(feed, normalizer(feed, Optional.empty()), spool, endpoint.setting("token"));
    }

    List<Feed> feeds(Endpoint endpoint) {
        return node.feeds().stream()
                .filter(feed -> feed.system().name().equals(endpoint.name()))
                .toList();
    }

    private RecordNormalizer normalizer(Feed feed, Optional<String> amountColumn) {
        return new RecordNormalizer(feed, node.rollUp(), tokens, amountColumn);
    }
}
