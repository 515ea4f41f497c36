package kr.chungbaek.spoke.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.apache.camel.Exchange;

/**
 * Takes what a route of the integrator's own brings as messages. When it cannot be taken now, the route's exchange fails,
 * and its component brings it again.
 */
public final class OwnMessages {

    private final String system;
    private final MessageTaking taking;
    private final OnceFeed once;

    OwnMessages(String system, MessageTaking taking, OnceFeed once) {
        this.system = system;
        this.taking = taking;
        this.once = once;
    }

    /** Called by the route; the body is one message. */
    public void take(Exchange exchange) throws IOException {
        String place = "system " + system + ", message " + exchange.getMessage().getMessageId();
        try (InputStream body = exchange.getMessage().getBody(InputStream.class)) {
            byte[] raw = body == null ? new byte[0] : body.readNBytes(MessageTaking.MOST_BYTES + 1);
            if (raw.length > MessageTaking.MOST_BYTES) {
                String what = "the body has more than " + MessageTaking.MOST_BYTES + " bytes";
                Fault fault = new Fault(FaultCode.BAD_MESSAGE, what);
                byte[] told = what.getBytes(StandardCharsets.UTF_8);
                once.take(place, told, taking.refused(fault, place, told));
                return;
            }
            once.take(place, raw, taking.collected(raw, place));
        }
    }
}
