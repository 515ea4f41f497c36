package kr.chungbaek.hub.intake;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.chungbaek.routes.jms.WaitingMessages;
import kr.chungbaek.wire.chain.Acknowledgement;
import kr.chungbaek.wire.chain.ControlCodec;
import kr.chungbaek.wire.chain.DayQuestion;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;

/** What the intake route calls: bytes in, the acknowledgement's text out. */
public final class IntakeDesk {

    /** Half of what a spoke sends before it hears of it: it sends the other half meanwhile. */
    private static final int MOST = 32;

    private static final long MOST_BYTES = 4 << 20;
    private static final String USER = "JMSXUserID";

    private final Intake intake;

    public IntakeDesk(Intake intake) {
        this.intake = intake;
    }

    /**
     * A word to a node that it has not asked for.
     *
     * @param text the acknowledgement's
     */
    public record Word(String region, String text) {}

    /**
     * Takes a message in, and with it those that wait behind it.
     *
     * @param sender who the broker knows the sender to be; empty when it does not say
     * @return the words for the node, at least one
     */
    public List<String> receive(
            @Body byte[] message, @ExchangeProperty("region") String region, @ExchangeProperty("sender") String sender)
            throws JMSException {
        List<Acknowledgement> words = new ArrayList<>();
        List<byte[]> own = new ArrayList<>();
        if (sender.equals(region)) {
            own.add(message);
        } else {
            words.add(intake.refuseSender(region, sender, message));
        }
        long bytes = message.length;
        for (int taken = 1; taken < MOST && bytes < MOST_BYTES; taken++) {
            Optional<Message> next = WaitingMessages.next();
            if (next.isEmpty()) {
                break;
            }
            byte[] body = body(next.get());
            String user = Objects.requireNonNullElse(next.get().getStringProperty(USER), "");
            if (user.equals(region)) {
                own.add(body);
            } else {
                words.add(intake.refuseSender(region, user, body));
            }
            bytes += body.length;
        }
        if (!own.isEmpty()) {
            words.addAll(intake.receive(region, own));
        }
        return words.stream().map(ControlCodec::encode).toList();
    }

    /** What is no bytes is no envelope, and is refused as one that cannot be read. */
    private static byte[] body(Message message) throws JMSException {
        if (message instanceof BytesMessage bytes) {
            byte[] body = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(body);
            return body;
        }
        return new byte[0];
    }

    /** Words that ask nodes for the keys of days. */
    public List<Word> ask(@Body Map<String, List<DayQuestion>> questions) {
        return questions.entrySet().stream()
                .map(one -> new Word(
                        one.getKey(),
                        ControlCodec.encode(intake.frontier(one.getKey()).asking(one.getValue()))))
                .toList();
    }
}
