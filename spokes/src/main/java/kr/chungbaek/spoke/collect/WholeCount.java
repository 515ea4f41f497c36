package kr.chungbaek.spoke.collect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.ControlSum;
import kr.chungbaek.spoke.spool.GovernmentDay;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.SourceSum;
import kr.chungbaek.spoke.spool.Spool;

/** Counts what a whole list holds of each business day, where the source cannot count itself. */
final class WholeCount {

    private final Feed feed;
    private final Spool spool;
    private final SpokeTime time;
    private final Map<GovernmentDay, ControlSum> sums = new HashMap<>();

    WholeCount(Feed feed, Spool spool, SpokeTime time) {
        this.feed = feed;
        this.spool = spool;
        this.time = time;
    }

    void begin() {
        sums.clear();
    }

    void add(List<Item> items) {
        for (Item item : items) {
            if (item instanceof Item.Put put) {
                GovernmentDay of = new GovernmentDay(put.record().government(), put.day());
                sums.merge(of, new ControlSum(1, put.amount()), (one, more) -> one.plus(more.count(), more.amount()));
            }
        }
    }

    void end() {
        Map<GovernmentDay, SourceSum> told = new HashMap<>();
        sums.forEach((of, sum) ->
                told.put(of, new SourceSum(SourceSum.Basis.WHOLE, sum.count(), OptionalLong.of(sum.amount()))));
        spool.controls().sourceHas(feed.name(), ControlTotals.from(time), told);
    }
}
