package kr.chungbaek.hub.intake;

import kr.chungbaek.wire.chain.ControlCodec;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;

/** What the intake route calls: bytes in, the acknowledgement's text out. */
public final class IntakeDesk {

    private final Intake intake;

    public IntakeDesk(Intake intake) {
        this.intake = intake;
    }

    /** @param sender who the broker knows the sender to be; empty when it does not say */
    public String receive(
            @Body byte[] message,
            @ExchangeProperty("region") String region,
            @ExchangeProperty("sender") String sender) {
        return ControlCodec.encode(
                sender.equals(region) ? intake.receive(region, message) : intake.refuseSender(region, sender, message));
    }
}
