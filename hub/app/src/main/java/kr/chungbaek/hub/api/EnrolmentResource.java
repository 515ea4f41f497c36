package kr.chungbaek.hub.api;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.hub.enrolment.EnrolledNode;
import kr.chungbaek.hub.enrolment.Enrolments;
import kr.chungbaek.routes.control.ControlToken;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who may be a node: orders of the hub's operator, for whoever shows the token that lies in the hub's data folder. */
@RestController
@RequestMapping("/control/enrolment")
final class EnrolmentResource {

    private static final long MOST_HOURS = 24L * 30;

    private final Enrolments enrolments;
    private final ControlToken token;
    private final URI address;

    /** @param address where nodes enrol */
    EnrolmentResource(Enrolments enrolments, ControlToken token, URI address) {
        this.enrolments = enrolments;
        this.token = token;
        this.address = address;
    }

    /** A token for one node. */
    record Invitation(String region, String token, long hours) {}

    /** How a region's node is known. */
    record Node(
            String region,
            Instant enrolledAt,
            String issuer,
            String fingerprint,
            Instant notAfter,
            Optional<Instant> revokedAt,
            String why) {}

    /** All of them. */
    record Nodes(List<Node> nodes) {}

    /** What came of a revocation. */
    record Revoked(String region, int certificates) {}

    @PostMapping("/tokens")
    Invitation invite(
            @RequestParam String region,
            @RequestParam(defaultValue = "24") long hours,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        requireToken(authorization);
        if (hours < 1 || hours > MOST_HOURS) {
            throw ApiProblem.badParameter("'hours' is " + hours + ". Allowed: 1 to " + MOST_HOURS);
        }
        String word =
                enrolments.invite(region, Duration.ofHours(hours), address).print();
        return new Invitation(region, word, hours);
    }

    @GetMapping("/nodes")
    Nodes nodes(@RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        requireToken(authorization);
        return new Nodes(
                enrolments.nodes().stream().map(EnrolmentResource::node).toList());
    }

    @PostMapping("/nodes/{region}/revoke")
    Revoked revoke(
            @PathVariable String region,
            @RequestParam String why,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        requireToken(authorization);
        if (enrolments.nodes().stream().noneMatch(node -> node.region().equals(region))) {
            throw ApiProblem.notFound("no node of region '" + region + "' is enrolled");
        }
        return new Revoked(region, enrolments.revoke(region, why.strip()));
    }

    private static Node node(EnrolledNode node) {
        return new Node(
                node.region(),
                node.enrolledAt(),
                node.issuer(),
                node.fingerprint(),
                node.notAfter(),
                node.revokedAt(),
                node.why());
    }

    private void requireToken(String authorization) {
        if (!token.isShown(authorization)) {
            throw ApiProblem.of(
                    HttpStatus.UNAUTHORIZED,
                    "NOT_AUTHORIZED",
                    "show the token of '" + ControlToken.FILE + "' in the hub's data folder");
        }
    }
}
