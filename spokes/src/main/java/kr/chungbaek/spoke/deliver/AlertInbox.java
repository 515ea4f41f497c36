package kr.chungbaek.spoke.deliver;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.chungbaek.routes.jms.MessageInHand;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolException;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.AlertCodec;
import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.alert.Role;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes alerts over from the hub: once one is acknowledged, this node answers for its delivery. */
public final class AlertInbox {

    /** Under this name the quarantine shows what came as an alert and was none. */
    static final String QUARANTINE = "alerts";

    private static final Logger LOG = LoggerFactory.getLogger(AlertInbox.class);

    private final Spool spool;
    private final ActivePlan plan;
    private final Receipts receipts;
    private final MessageInHand hand = new MessageInHand(SpoolException.class);

    AlertInbox(Spool spool, ActivePlan plan, Receipts receipts) {
        this.spool = spool;
        this.plan = plan;
        this.receipts = receipts;
    }

    /**
     * Called by the route, inside the broker's transaction. What is no alert for this node would be none at any later
     * time either: it goes to quarantine, is shown there, and is acknowledged. While the spool cannot be written, the
     * message stays here.
     */
    public void take(Exchange exchange) {
        hand.until(exchange, () -> keepOrRefuse(exchange));
    }

    private void keepOrRefuse(Exchange exchange) {
        String place = "message " + exchange.getMessage().getMessageId();
        Object body = exchange.getMessage().getBody();
        try {
            if (!(body instanceof String text)) {
                String what = body == null ? "empty" : body.getClass().getSimpleName();
                throw new Fault(FaultCode.MALFORMED, "a message on the channel of alerts is no text but " + what);
            }
            keep(checked(AlertCodec.decode(text)));
        } catch (Fault e) {
            refuse(e, place, Objects.toString(body, ""));
        }
    }

    private void keep(Alert alert) {
        spool.alerts().keep(alert, receipts.stored(alert));
        LOG.info(
                "alert stored region={} incarnation={} number={} case={} scenario={}",
                alert.region(),
                Clean.line(alert.incarnation()),
                alert.number(),
                alert.caseId(),
                Clean.line(alert.scenario()));
    }

    /** A receipt for another's government would make the hub refuse the node's whole chain. */
    private Alert checked(Alert alert) {
        if (!alert.region().equals(plan.node().region())) {
            throw new Fault(FaultCode.WRONG_NODE, "alert " + alert.number() + " is for another region");
        }
        boolean own = plan.node().governments().contains(alert.government())
                || alert.government().equals("R-" + plan.node().region());
        if (!own) {
            throw new Fault(
                    FaultCode.FOREIGN_GOVERNMENT,
                    "alert " + alert.number() + " is about a government that is not of node '"
                            + plan.node().region() + "'");
        }
        Set<Role> roles = new HashSet<>();
        for (Recipient recipient : alert.recipients()) {
            if (!roles.add(recipient.role())) {
                throw new Fault(FaultCode.MALFORMED, "alert " + alert.number() + " names a role twice");
            }
        }
        return alert;
    }

    private void refuse(Fault fault, String place, String raw) {
        Item.Refused refused = new Item.Refused(
                fault.code(), String.valueOf(fault.getMessage()), place, raw.getBytes(StandardCharsets.UTF_8));
        spool.take(Collected.of(QUARANTINE, List.of(refused)));
        LOG.warn("alert refused {} code={} reason={}", Clean.line(place), fault.code(), Clean.line(refused.reason()));
    }
}
