package kr.chungbaek.spoke.spool;

import java.sql.SQLException;
import java.time.Instant;
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
        DeliveryCounts deliveries,
        TokenState tokens) {

    public SpoolReport {
        feeds = List.copyOf(feeds);
        totals = List.copyOf(totals);
        complete = List.copyOf(complete);
        quarantine = List.copyOf(quarantine);
        waiting = Map.copyOf(waiting);
        pauses = List.copyOf(pauses);
        risks = List.copyOf(risks);
    }

    static SpoolReport of(Store store, Tables tables, TokenBook tokens, Room room, Instant now, int quarantined)
            throws SQLException {
        return new SpoolReport(
                tables.chain().state(store),
                tables.feeds().all(store),
                tables.totals().all(store),
                tables.complete().all(store),
                tables.quarantine().last(store, quarantined),
                tables.quarantine().waiting(store),
                tables.pauses().all(store),
                tables.room().state(store, room, now),
                tables.risks().all(store),
                tables.alerts().counts(store),
                tokens.state(store));
    }
}
