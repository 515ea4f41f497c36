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

    public String receive(@Body byte[] message, @ExchangeProperty("region") String region) {
        return ControlCodec.encode(intake.receive(region, message));
    }
}
