package kr.chungbaek.spoke;

import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.spoke.collect.Collectors;
import kr.chungbaek.spoke.forward.Forwarder;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.NodeConfig;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.batch.FeedDeclaration;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;

/** Makes this node's routes of the templates, once the templates are there. */
final class SpokeRoutes {

    private final SpokeModel model;
    private final Collectors collectors;
    private final Spool spool;
    private final Forwarder forwarder;

    SpokeRoutes(SpokeModel model, Collectors collectors, Spool spool, Forwarder forwarder) {
        this.model = model;
        this.collectors = collectors;
        this.spool = spool;
        this.forwarder = forwarder;
    }

    /** Declares the feeds, then lets them run. */
    void add(CamelContext context) {
        spool.declare(declarations());
        String region = model.node().region();
        context.getRegistry().bind("forwarder", forwarder);
        TemplatedRouteBuilder.builder(context, "acknowledge")
                .routeId("acknowledge")
                .parameter("region", region)
                .parameter("forwarder", "forwarder")
                .add();
        TemplatedRouteBuilder.builder(context, "forward")
                .routeId("forward")
                .parameter("region", region)
                .parameter("forwarder", "forwarder")
                .parameter("pause", model.pauses().forward().toMillis())
                .add();
        collectors.addTo(context, model.pauses().collect());
    }

    private List<FeedDeclaration> declarations() {
        FeedDeclaration receipts = new FeedDeclaration(
                NodeConfig.RECEIPTS,
                NodeConfig.RECEIPT_RECORD,
                model.node().governments(),
                NodeConfig.RECEIPTS_SINCE,
                null,
                NodeConfig.RECEIPTS_PROMISE);
        return Stream.concat(model.node().feeds().stream().map(Feed::declaration), Stream.of(receipts))
                .toList();
    }
}
