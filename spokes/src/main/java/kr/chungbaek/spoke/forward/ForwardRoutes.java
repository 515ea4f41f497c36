package kr.chungbaek.spoke.forward;

import kr.chungbaek.spoke.node.Part;
import kr.chungbaek.spoke.node.Pauses;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;

/** Makes the routes to the hub of their templates. */
final class ForwardRoutes implements Part {

    private static final String FORWARDER = "forwarder";

    private final CamelContext context;
    private final String region;
    private final Pauses pauses;

    ForwardRoutes(CamelContext context, String region, Pauses pauses) {
        this.context = context;
        this.region = region;
        this.pauses = pauses;
    }

    @Override
    public Turn turn() {
        return Turn.FORWARD;
    }

    @Override
    public void start() {
        TemplatedRouteBuilder.builder(context, "acknowledge")
                .routeId("acknowledge")
                .parameter("region", region)
                .parameter(FORWARDER, FORWARDER)
                .add();
        TemplatedRouteBuilder.builder(context, "forward")
                .routeId("forward")
                .parameter("region", region)
                .parameter(FORWARDER, FORWARDER)
                .parameter("pause", pauses.forward().toMillis())
                .add();
        TemplatedRouteBuilder.builder(context, "state-completeness")
                .routeId("state-completeness")
                .parameter("region", region)
                .parameter("keeper", "keeper")
                .parameter("pause", pauses.completeness().toMillis())
                .add();
        TemplatedRouteBuilder.builder(context, "renew-certificate")
                .routeId("renew-certificate")
                .parameter("keeper", "certificateKeeper")
                .parameter("pause", pauses.renew().toMillis())
                .add();
    }
}
