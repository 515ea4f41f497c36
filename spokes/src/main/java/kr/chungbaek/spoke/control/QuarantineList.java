package kr.chungbaek.spoke.control;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.spool.FeedDesk;
import kr.chungbaek.spoke.spool.QuarantinedItem;
import kr.chungbaek.spoke.spool.ReasonCount;

/** What of a feed waits in quarantine: reasons, and masked samples with a ruler of bytes. */
record QuarantineList(String feed, List<Reason> reasons, List<Sample> samples) {

    record Reason(String code, String reason, long count, long first) {}

    record Sample(long id, String at, String code, String place, String reason, List<String> shown) {}

    static QuarantineList of(Feed feed, FeedDesk desk, int most) {
        Charset charset = charset(feed.layout().source());
        return new QuarantineList(
                feed.name(),
                desk.reasons().stream().map(QuarantineList::reason).toList(),
                desk.shown(most).stream().map(item -> sample(item, charset)).toList());
    }

    private static Reason reason(ReasonCount reason) {
        return new Reason(reason.code().name(), reason.reason(), reason.count(), reason.first());
    }

    private static Sample sample(QuarantinedItem item, Charset charset) {
        return new Sample(
                item.id(),
                item.at().toString(),
                item.code().name(),
                item.place(),
                item.reason(),
                MaskedSample.of(item.raw(), charset));
    }

    private static Charset charset(LayoutSource source) {
        if (source instanceof LayoutSource.File file) {
            return file.format().charset();
        }
        return source instanceof LayoutSource.Message message ? message.format().charset() : StandardCharsets.UTF_8;
    }
}
