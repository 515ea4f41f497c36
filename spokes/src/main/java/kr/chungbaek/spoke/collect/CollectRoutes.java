package kr.chungbaek.spoke.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.Endpoint;
import kr.chungbaek.spoke.node.Part;
import kr.chungbaek.spoke.node.Pauses;
import kr.chungbaek.spoke.node.Plan;
import kr.chungbaek.spoke.node.PlanChange;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;

/** Collects from the systems of the node, and takes other systems and feeds over while it runs. */
final class CollectRoutes implements Part, PlanChange, AutoCloseable {

    private final CamelContext context;
    private final ActivePlan plan;
    private final SystemRoutes.Maker maker;
    private final RestFeeds pushes;
    private final Pauses pauses;
    private final Map<Plan.Part, SystemRoutes> running = new LinkedHashMap<>();

    CollectRoutes(CamelContext context, ActivePlan plan, SystemRoutes.Maker maker, RestFeeds pushes, Pauses pauses) {
        this.context = context;
        this.plan = plan;
        this.maker = maker;
        this.pushes = pushes;
        this.pauses = pauses;
    }

    @Override
    public Turn turn() {
        return Turn.COLLECT;
    }

    @Override
    public synchronized void start() {
        KeyExchanges.tryOnlyWhatIsOffered();
        context.getRegistry().bind("pushes", pushes);
        TemplatedRouteBuilder.builder(context, "collect-rest")
                .routeId("collect-rest")
                .parameter("pushes", "pushes")
                .add();
        TemplatedRouteBuilder.builder(context, "control-totals")
                .routeId("control-totals")
                .parameter("totals", "controlTotals")
                .parameter("pause", pauses.completeness().toMillis())
                .add();
        parts(plan.now()).forEach(this::begin);
        pushes.open();
    }

    private static List<Plan.Part> parts(Plan plan) {
        List<Plan.Part> parts = new ArrayList<>();
        for (Endpoint endpoint : plan.endpoints()) {
            parts.add(plan.part(endpoint));
        }
        return parts;
    }

    private void begin(Plan.Part part) {
        SystemRoutes routes = maker.make(part);
        running.put(part, routes);
        routes.start();
    }

    private void end(Plan.Part part) {
        SystemRoutes routes = running.remove(part);
        if (routes != null) {
            routes.close();
        }
    }

    @Override
    public synchronized void change(Plan next) {
        List<Plan.Part> wanted = parts(next);
        List<Plan.Part> stopped =
                running.keySet().stream().filter(part -> !wanted.contains(part)).toList();
        List<Plan.Part> fresh =
                wanted.stream().filter(part -> !running.containsKey(part)).toList();
        boolean done = false;
        try {
            stopped.forEach(this::end);
            fresh.forEach(this::begin);
            done = true;
        } finally {
            if (!done) {
                fresh.forEach(this::end);
                stopped.forEach(this::begin);
            }
        }
    }

    @Override
    public synchronized void close() {
        List.copyOf(running.values()).forEach(SystemRoutes::closeSource);
        running.clear();
    }
}
