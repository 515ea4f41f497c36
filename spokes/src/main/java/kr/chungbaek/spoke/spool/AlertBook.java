package kr.chungbaek.spoke.spool;

import java.time.Instant;
import java.util.List;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.wire.alert.Alert;

/** The alerts that a spool has taken over from the hub, and what became of them. */
public final class AlertBook {

    private final Store store;
    private final Tables tables;
    private final Spool spool;
    private final SpokeTime time;

    AlertBook(Store store, Tables tables, Spool spool, SpokeTime time) {
        this.store = store;
        this.tables = tables;
        this.spool = spool;
        this.time = time;
    }

    /**
     * Takes an alert over from the hub, with a receipt for it. A second time changes nothing.
     *
     * @throws kr.chungbaek.wire.fault.Fault FORK when another alert has its number
     */
    public void keep(Alert alert, Item.Put receipt) {
        store.transaction(open -> tables.alerts().add(open, alert, time.now()) ? spool.own(open, receipt) : receipt);
    }

    public List<DueDelivery> due(int most) {
        return store.transaction(open -> tables.alerts().due(open, time.now(), most));
    }

    /** Notes that an alert reached one of its people, with a receipt for it. A second time changes nothing. */
    public void delivered(DueDelivery delivery, Item.Put receipt) {
        store.transaction(open -> tables.alerts().delivered(open, delivery) ? spool.own(open, receipt) : receipt);
    }

    /** Notes that no one will take it, with a receipt for it. A second time changes nothing. */
    public void failed(DueDelivery delivery, String why, Item.Put receipt) {
        store.transaction(open -> tables.alerts().failed(open, delivery, why) ? spool.own(open, receipt) : receipt);
    }

    /** Notes an attempt that is about to be made, and when the next one is due unless its end is noted before. */
    public void attempt(DueDelivery delivery, Instant next) {
        store.transaction(open -> {
            tables.alerts().attempt(open, delivery, next);
            return delivery;
        });
    }

    public void tryLater(DueDelivery delivery, Instant next, String why) {
        store.transaction(open -> {
            tables.alerts().later(open, delivery, next, why);
            return delivery;
        });
    }
}
