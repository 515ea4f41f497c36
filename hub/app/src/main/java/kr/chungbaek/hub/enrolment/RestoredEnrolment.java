package kr.chungbaek.hub.enrolment;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who is known to a database that was restored from a backup: it has forgotten which tokens were used since, and whose
 * certificates were revoked.
 *
 * @param tokens that had neither been used nor expired when the backup was made, and are good no more
 * @param trusted nodes whose certificates count again
 */
public record RestoredEnrolment(int tokens, List<EnrolledNode> trusted) {

    public RestoredEnrolment {
        trusted = List.copyOf(trusted);
    }

    /** Call it within a transaction. */
    public static RestoredEnrolment begin(JdbcTemplate jdbc, Instant now) {
        EnrolmentTable table = new EnrolmentTable(jdbc);
        int tokens = table.expireAll(now);
        List<EnrolledNode> trusted = table.nodes().stream()
                .filter(node -> node.revokedAt().isEmpty() && node.notAfter().isAfter(now))
                .toList();
        return new RestoredEnrolment(tokens, trusted);
    }
}
