package kr.chungbaek.spoke.deliver;

import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.AlertCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes alerts over from the hub: once one is acknowledged, this node answers for its delivery. */
public final class AlertInbox {

    private static final Logger LOG = LoggerFactory.getLogger(AlertInbox.class);

    private final Spool spool;
    private final Receipts receipts;

    AlertInbox(Spool spool, Receipts receipts) {
        this.spool = spool;
        this.receipts = receipts;
    }

    /**
     * Called by the route, inside the broker's transaction. A text that is no alert goes back, and after some attempts
     * to the hub's dead letters.
     */
    public void take(String text) {
        Alert alert = AlertCodec.decode(text);
        spool.keep(alert, receipts.stored(alert));
        LOG.info(
                "alert stored region={} incarnation={} number={} case={} scenario={}",
                alert.region(),
                alert.incarnation(),
                alert.number(),
                alert.caseId(),
                alert.scenario());
    }
}
