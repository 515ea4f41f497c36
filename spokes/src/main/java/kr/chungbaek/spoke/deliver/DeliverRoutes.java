package kr.chungbaek.spoke.deliver;

import kr.chungbaek.spoke.node.Mailbox;
import kr.chungbaek.spoke.node.Part;
import kr.chungbaek.spoke.node.Pauses;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;

/** Makes the routes of alerts of their templates. */
final class DeliverRoutes implements Part {

    private final CamelContext context;
    private final String region;
    private final Mailbox mailbox;
    private final Pauses pauses;

    DeliverRoutes(CamelContext context, String region, Mailbox mailbox, Pauses pauses) {
        this.context = context;
        this.region = region;
        this.mailbox = mailbox;
        this.pauses = pauses;
    }

    @Override
    public Turn turn() {
        return Turn.DELIVER;
    }

    @Override
    public void start() {
        TemplatedRouteBuilder.builder(context, "take-alerts")
                .routeId("take-alerts")
                .parameter("region", region)
                .parameter("inbox", "alertInbox")
                .add();
        TemplatedRouteBuilder.builder(context, "deliver-mail")
                .routeId("deliver-mail")
                .parameter("region", region)
                .parameter("outbox", "outbox")
                .parameter("host", mailbox.host())
                .parameter("port", mailbox.port())
                .parameter("connection", "mailConnection")
                .parameter("pause", pauses.deliver().toMillis())
                .add();
    }
}
