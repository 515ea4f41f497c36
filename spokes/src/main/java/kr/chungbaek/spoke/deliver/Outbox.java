package kr.chungbaek.spoke.deliver;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.node.Mailbox;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.DueDelivery;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails that have not been taken by the mail server yet, as the route {@code deliver-mail} walks through them. */
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final String DELIVERY = "delivery";
    private static final int AT_ONCE = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Spool spool;
    private final Receipts receipts;
    private final Mailbox mailbox;
    private final SpokeTime time;

    Outbox(Spool spool, Receipts receipts, Mailbox mailbox, SpokeTime time) {
        this.spool = spool;
        this.receipts = receipts;
        this.mailbox = mailbox;
        this.time = time;
    }

    /** Those whose time has come, in the order of the alerts. */
    public List<DueDelivery> due() {
        return spool.dueDeliveries(AT_ONCE);
    }

    /** Makes the mail of the delivery in the body. */
    public void compose(Exchange exchange) throws MessagingException {
        DueDelivery delivery = exchange.getMessage().getBody(DueDelivery.class);
        exchange.setProperty(DELIVERY, delivery);
        Alert alert = delivery.alert();
        Recipient recipient = recipient(delivery);
        ShownValues values = new ShownValues(spool::reveal);
        AlertMail mail = new AlertMail(mailbox.from(), address(recipient), alert, recipient, time.now(), values);
        exchange.getMessage().setBody(mail);
    }

    public void delivered(Exchange exchange) {
        DueDelivery delivery = exchange.getProperty(DELIVERY, DueDelivery.class);
        spool.delivered(delivery, receipts.delivered(delivery.alert(), recipient(delivery)));
        LOG.info(
                "alert delivered incarnation={} number={} role={}",
                delivery.alert().incarnation(),
                delivery.alert().number(),
                delivery.role());
    }

    /** The mail server did not take it, or the address is not known yet: try again later. */
    public void failed(Exchange exchange) {
        DueDelivery delivery = exchange.getProperty(DELIVERY, DueDelivery.class);
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Duration pause = pause(delivery.attempts());
        Instant next = time.now().plus(pause);
        spool.tryLater(delivery, next, String.valueOf(cause.getMessage()));
        LOG.warn(
                "alert not delivered incarnation={} number={} role={} attempt={} again-in={} cause={}",
                delivery.alert().incarnation(),
                delivery.alert().number(),
                delivery.role(),
                delivery.attempts() + 1,
                pause,
                cause.toString());
    }

    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private String address(Recipient recipient) {
        if (!recipient.address().startsWith(ShownValues.TOKEN)) {
            return recipient.address();
        }
        Optional<String> clear = spool.reveal(recipient.address());
        return clear.orElseThrow(() -> new Fault(
                FaultCode.SOURCE_DOWN,
                "the address of '" + recipient.person() + "' is not in this node's vault. Check the feed of officers"));
    }

    private static Recipient recipient(DueDelivery delivery) {
        return delivery.alert().recipients().stream()
                .filter(recipient -> recipient.role() == delivery.role())
                .findFirst()
                .orElseThrow();
    }
}
