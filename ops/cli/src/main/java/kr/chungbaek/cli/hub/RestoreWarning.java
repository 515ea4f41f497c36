package kr.chungbaek.cli.hub;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.hub.enrolment.EnrolledNode;
import kr.chungbaek.hub.enrolment.RestoredEnrolment;

/** Whom a restored hub trusts, which an operator has to look at before it starts. */
final class RestoreWarning {

    private static final String NODE = "  %-12s enrolled %s, certificate until %s";

    private RestoreWarning() {}

    static List<String> lines(RestoredEnrolment enrolment) {
        List<String> lines = new ArrayList<>();
        if (!enrolment.trusted().isEmpty()) {
            lines.add("LOOK: this database does not know whom you have revoked since. It trusts:");
            enrolment.trusted().forEach(node -> lines.add(line(node)));
            lines.add("Revoke again, as soon as the hub runs, whoever shall not be among them: ops/cb hub revoke.");
        }
        if (enrolment.tokens() > 0) {
            lines.add("Tokens of 'cb hub token' that were open, be it that they were used since, are good no more: "
                    + enrolment.tokens() + ". Make new ones for nodes that have not enrolled.");
        }
        return lines;
    }

    private static String line(EnrolledNode node) {
        return NODE.formatted(
                node.region(),
                node.enrolledAt().truncatedTo(ChronoUnit.SECONDS),
                node.notAfter().truncatedTo(ChronoUnit.SECONDS));
    }
}
