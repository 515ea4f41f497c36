package kr.chungbaek.spoke.collect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.node.Endpoint;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Mirror;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.reference.BusinessCalendar;

/** Makes, for one source system after the other, what takes its items. */
final class Intakes {

    private final Map<String, String> rollUp;
    private final Spool spool;
    private final Tokens tokens;
    private final BusinessCalendar calendar;
    private final SpokeTime time;
    private final Path data;
    private final Reckoning reckoning;
    private final Optional<Mirror> mirror;
    private final OnceFeeds once;

    /** @param rollUp codes that sources use for parts of a government, and that government's code */
    Intakes(
            Map<String, String> rollUp,
            Spool spool,
            Tokens tokens,
            BusinessCalendar calendar,
            SpokeTime time,
            Path data,
            Reckoning reckoning,
            Optional<Mirror> mirror,
            OnceFeeds once) {
        this.rollUp = rollUp;
        this.spool = spool;
        this.tokens = tokens;
        this.calendar = calendar;
        this.time = time;
        this.data = data;
        this.reckoning = reckoning;
        this.mirror = mirror;
        this.once = once;
    }

    SqlFeeds sql(List<Feed> tables) {
        List<SqlFeed> feeds = tables.stream()
                .map(feed -> new SqlFeed(feed, normalizer(feed), spool, calendar, time, reckoning))
                .toList();
        return new SqlFeeds(feeds, spool, time);
    }

    PullFeeds pull(List<Feed> lists, Endpoint endpoint) {
        List<PullFeed> feeds = lists.stream()
                .map(feed -> new PullFeed(feed, normalizer(feed), spool, calendar, time))
                .toList();
        return new PullFeeds(feeds, endpoint, spool, time);
    }

    FileFeeds files(Feed feed) {
        Path incoming = data.resolve("incoming-" + feed.name());
        RecordNormalizer normalizer = normalizer(feed);
        return new FileFeeds(List.of(new FileFeed(feed, normalizer, spool, calendar, time)), incoming);
    }

    FilePace pace(Feed feed, FileFeeds files) {
        return new FilePace(feed.name(), files, feed.schedule().orElseThrow(), spool, time);
    }

    MessageTaking messages(Feed feed) {
        return new MessageTaking(feed, normalizer(feed));
    }

    JmsFeed jms(String queue, MessageTaking messages) {
        return new JmsFeed(queue, messages, once(messages));
    }

    OwnMessages ownMessages(String system, MessageTaking messages) {
        return new OwnMessages(system, messages, once(messages));
    }

    OwnFiles ownFiles(Feed feed) {
        FileFeed files = new FileFeed(feed, normalizer(feed), spool, calendar, time);
        return new OwnFiles(files, data.resolve("incoming-" + feed.name()), time.clock());
    }

    RestFeed rest(Feed feed, Endpoint endpoint) {
        RestFeed rest = new RestFeed(feed, normalizer(feed), spool, mirror, endpoint.setting("token"));
        once.add(rest.once());
        return rest;
    }

    private OnceFeed once(MessageTaking messages) {
        return once.add(new OnceFeed(messages.feed(), spool, mirror, (place, raw) -> messages.collected(raw, place)));
    }

    private RecordNormalizer normalizer(Feed feed) {
        return new RecordNormalizer(feed, rollUp, tokens);
    }
}
