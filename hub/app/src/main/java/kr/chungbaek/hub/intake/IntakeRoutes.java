package kr.chungbaek.hub.intake;

import java.util.Collection;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;

/** One intake route per region, from the template of the same name. */
public final class IntakeRoutes extends RouteBuilder {

    private final List<String> regions;

    public IntakeRoutes(Collection<String> regions) {
        this.regions = List.copyOf(regions);
    }

    @Override
    public void configure() {
        for (String region : regions) {
            templatedRoute("intake").routeId("intake-" + region).parameter("region", region);
        }
    }
}
