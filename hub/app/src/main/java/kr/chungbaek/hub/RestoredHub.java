package kr.chungbaek.hub;

import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import kr.chungbaek.hub.alerts.RestoredAlerts;
import kr.chungbaek.hub.enrolment.RestoredEnrolment;
import kr.chungbaek.hub.intake.RestoredIntake;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a database needs that was restored from a backup, before a hub starts on it. */
public final class RestoredHub {

    private RestoredHub() {}

    /**
     * What an operator has to know of it.
     *
     * @param alerts that will be sent again
     * @param enrolment whom it trusts
     */
    public record Prepared(int alerts, RestoredEnrolment enrolment) {}

    /** Makes the hub another one in the eyes of its nodes, and closes what is open for new ones. */
    public static Prepared prepare(DataSource database, Clock clock) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        return Objects.requireNonNull(transaction.execute(status -> {
            RestoredIntake.begin(jdbc);
            return new Prepared(RestoredAlerts.sendAgain(jdbc), RestoredEnrolment.begin(jdbc, clock.instant()));
        }));
    }
}
