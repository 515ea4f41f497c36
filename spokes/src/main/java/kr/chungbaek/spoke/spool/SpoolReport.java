package kr.chungbaek.spoke.spool;

import java.util.List;
import kr.chungbaek.wire.batch.Completeness;

/** How the spool stands, for an operator. */
public record SpoolReport(
        ChainState chain,
        List<FeedState> feeds,
        List<DayTotal> totals,
        List<Completeness> complete,
        List<QuarantinedItem> quarantine,
        DeliveryCounts deliveries) {

    public SpoolReport {
        feeds = List.copyOf(feeds);
        totals = List.copyOf(totals);
        complete = List.copyOf(complete);
        quarantine = List.copyOf(quarantine);
    }
}
