package kr.chungbaek.spoke.spool;

import java.util.List;
import java.util.Map;
import kr.chungbaek.wire.batch.Completeness;

/**
 * How the spool stands, for an operator.
 *
 * @param waiting items in quarantine that have not been put right, by feed
 */
public record SpoolReport(
        ChainState chain,
        List<FeedState> feeds,
        List<DayTotal> totals,
        List<Completeness> complete,
        List<QuarantinedItem> quarantine,
        Map<String, Long> waiting,
        List<Pause> pauses,
        RoomState room,
        List<RiskDays> risks,
        DeliveryCounts deliveries) {

    public SpoolReport {
        feeds = List.copyOf(feeds);
        totals = List.copyOf(totals);
        complete = List.copyOf(complete);
        quarantine = List.copyOf(quarantine);
        waiting = Map.copyOf(waiting);
        pauses = List.copyOf(pauses);
        risks = List.copyOf(risks);
    }
}
