package kr.chungbaek.spoke.control;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import kr.chungbaek.spoke.forward.Forwarder;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /observe/health}: whether the spoke does its work; 503 when it does not. {@code GET /observe/metrics}: what
 * it measures, as Prometheus reads it. On loopback only.
 */
@RestController
final class HealthPage {

    private final ActivePlan plan;
    private final Spool spool;
    private final Forwarder forwarder;
    private final MirrorState mirror;
    private final SpokeTime time;
    private final PrometheusMeterRegistry registry;
    private final NodeMetrics metrics;

    HealthPage(
            ActivePlan plan,
            Spool spool,
            Forwarder forwarder,
            MirrorState mirror,
            SpokeTime time,
            PrometheusMeterRegistry registry) {
        this.plan = plan;
        this.spool = spool;
        this.forwarder = forwarder;
        this.mirror = mirror;
        this.time = time;
        this.registry = registry;
        this.metrics = new NodeMetrics(registry, plan.node().region());
    }

    @GetMapping(path = "/observe/health", produces = "application/json")
    ResponseEntity<Health> health() {
        Health health = Health.of(plan, spool.report(0), forwarder.state(), mirror);
        return ResponseEntity.status(health.isDown() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .body(health);
    }

    @GetMapping(path = "/observe/metrics", produces = "text/plain; version=0.0.4; charset=utf-8")
    synchronized String metrics() {
        metrics.update(spool.report(0), forwarder.state(), time.now(), time.today());
        return registry.scrape();
    }
}
