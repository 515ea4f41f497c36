package kr.chungbaek.spoke.deliver;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.routes.mail.MailConnection;
import kr.chungbaek.spoke.node.Mailbox;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.DueDelivery;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.record.RecordTypes;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deliveries that no mail server has taken yet. The route {@code deliver-mail} asks for one at a time and says how it
 * ended. Between the server's yes and the note of it lies the one moment in which a crash makes a mail go out twice; both
 * then have the same Message-ID.
 */
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final String DELIVERY = "delivery";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_SERVER_PAUSE = Duration.ofSeconds(30);

    private final Spool spool;
    private final Receipts receipts;
    private final Mailbox mailbox;
    private final MailConnection connection;
    private final SpokeTime time;
    private final MailContent content;
    /** What the server took while the spool could not be written: to be noted, never to be sent again. */
    private final Set<String> unnoted = new HashSet<>();

    private Instant silentUntil = Instant.MIN;
    private int serverFailures;

    Outbox(Spool spool, RecordTypes types, Mailbox mailbox, MailConnection connection, SpokeTime time) {
        this.spool = spool;
        this.receipts = new Receipts(types, time);
        this.mailbox = mailbox;
        this.connection = connection;
        this.time = time;
        this.content = new MailContent(new ShownValues(spool::reveal), types);
    }

    /** Puts the next delivery into the body whose time has come; nothing when there is none or the server is away. */
    public void next(Exchange exchange) {
        Optional<DueDelivery> due = time.now().isBefore(silentUntil)
                ? Optional.empty()
                : spool.alerts().due(1).stream().findFirst();
        // Tells the scheduler whether to come back at once.
        exchange.setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, due.isPresent());
        exchange.getMessage().setBody(null);
        if (due.isEmpty()) {
            connection.close();
        }
        due.ifPresent(delivery -> {
            if (unnoted.contains(identity(delivery))) {
                note(delivery);
                return;
            }
            exchange.getMessage().setBody(delivery);
        });
    }

    /** Makes the mail of the delivery in the body. The attempt is on the disk before anything goes out. */
    public void compose(Exchange exchange) throws MessagingException {
        DueDelivery delivery = exchange.getMessage().getBody(DueDelivery.class);
        exchange.setProperty(DELIVERY, delivery);
        spool.alerts().attempt(delivery, time.now().plus(pause(delivery.attempts())));
        Alert alert = delivery.alert();
        Recipient recipient = recipient(delivery);
        exchange.getMessage()
                .setBody(AlertMail.of(alert, recipient, mailbox.from(), address(recipient), time.now(), content));
    }

    public void delivered(Exchange exchange) {
        DueDelivery delivery = exchange.getProperty(DELIVERY, DueDelivery.class);
        serverFailures = 0;
        unnoted.add(identity(delivery));
        note(delivery);
    }

    private void note(DueDelivery delivery) {
        spool.alerts().delivered(delivery, receipts.delivered(delivery.alert(), recipient(delivery)));
        unnoted.remove(identity(delivery));
        log("alert delivered", delivery, "");
    }

    private static String identity(DueDelivery delivery) {
        return delivery.alert().incarnation() + "/" + delivery.alert().number() + "/" + delivery.role();
    }

    /** The mail was not taken, or it could not be made. */
    public void failed(Exchange exchange) {
        DueDelivery delivery = exchange.getProperty(DELIVERY, DueDelivery.class);
        SendFailure failure = SendFailure.of(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
        switch (failure.kind()) {
            case REFUSED ->
                spool.alerts()
                        .failed(
                                delivery,
                                failure.reason(),
                                receipts.failed(delivery.alert(), recipient(delivery), failure.reason()));
            case LATER ->
                spool.alerts().tryLater(delivery, time.now().plus(pause(delivery.attempts())), failure.reason());
            case SERVER_AWAY -> waitForServer(delivery, failure.reason());
        }
        log("alert not delivered", delivery, failure.kind() + ": " + failure.reason());
    }

    /** All mails wait, and all of them go once the server is back: none has a pause of its own for it. */
    private void waitForServer(DueDelivery delivery, String reason) {
        Duration pause = pause(serverFailures);
        serverFailures++;
        silentUntil = time.now().plus(pause.compareTo(LONGEST_SERVER_PAUSE) < 0 ? pause : LONGEST_SERVER_PAUSE);
        spool.alerts().tryLater(delivery, silentUntil, reason);
    }

    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private String address(Recipient recipient) {
        if (!ShownValues.isToken(recipient.address())) {
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

    private static void log(String what, DueDelivery delivery, String why) {
        Alert alert = delivery.alert();
        String incarnation = Clean.line(alert.incarnation());
        LOG.info("{} incarnation={} number={} role={} {}", what, incarnation, alert.number(), delivery.role(), why);
    }
}
