package kr.chungbaek.hub.intake;

import java.util.List;
import java.util.Map;
import kr.chungbaek.wire.chain.ControlCodec;
import kr.chungbaek.wire.chain.DayQuestion;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;

/** What the intake route calls: bytes in, the acknowledgement's text out. */
public final class IntakeDesk {

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

    /** @param sender who the broker knows the sender to be; empty when it does not say */
    public String receive(
            @Body byte[] message,
            @ExchangeProperty("region") String region,
            @ExchangeProperty("sender") String sender) {
        return ControlCodec.encode(
                sender.equals(region) ? intake.receive(region, message) : intake.refuseSender(region, sender, message));
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
