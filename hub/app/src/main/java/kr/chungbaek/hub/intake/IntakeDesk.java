package kr.chungbaek.hub.intake;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.chungbaek.routes.jms.WaitingMessages;
import kr.chungbaek.wire.chain.Acknowledgement;
import kr.chungbaek.wire.chain.ControlCodec;
import kr.chungbaek.wire.chain.DayQuestion;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/** What the intake route calls: messages in, the texts of acknowledgements out. */
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
     * @param deliveries how often the broker has delivered it; nothing when it does not say
     * @return the words for the node, at least one
     */
    public List<String> receive(
            @Body byte[] message,
            @ExchangeProperty("region") String region,
            @ExchangeProperty("sender") String sender,
            @ExchangeProperty("deliveries") @Nullable String deliveries)
            throws JMSException {
        List<Sent> all = new ArrayList<>(List.of(new Sent(sender, message)));
        WaitingMessages waiting =
                WaitingMessages.behind(deliveries == null || deliveries.isEmpty() ? 1 : Integer.parseInt(deliveries));
        long bytes = message.length;
        Optional<Message> next = waiting.next();
        while (next.isPresent()) {
            Sent one = sent(next.get());
            all.add(one);
            bytes += one.message().length;
            next = all.size() < MOST && bytes < MOST_BYTES ? waiting.next() : Optional.empty();
        }
        return words(region, all).stream().map(ControlCodec::encode).toList();
    }

    private record Sent(String sender, byte[] message) {}

    private static Sent sent(Message message) throws JMSException {
        return new Sent(Objects.requireNonNullElse(message.getStringProperty(USER), ""), body(message));
    }

    /** Strangers come last: what they are told names how far the chain is. */
    private List<Acknowledgement> words(String region, List<Sent> all) {
        Map<Boolean, List<Sent>> isOwn = all.stream()
                .collect(Collectors.partitioningBy(one -> one.sender().equals(region)));
        List<byte[]> own = isOwn.get(true).stream().map(Sent::message).toList();
        List<Acknowledgement> words = new ArrayList<>(intake.receive(region, own));
        for (Sent foreign : isOwn.get(false)) {
            words.add(intake.refuseSender(region, foreign.sender(), foreign.message()));
        }
        return words;
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
