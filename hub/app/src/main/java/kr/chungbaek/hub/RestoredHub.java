package kr.chungbaek.hub;

import java.util.Objects;
import javax.sql.DataSource;
import kr.chungbaek.hub.alerts.RestoredAlerts;
import kr.chungbaek.hub.intake.RestoredIntake;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a database needs that was restored from a backup, before a hub starts on it. */
public final class RestoredHub {

    private RestoredHub() {}

    /**
     * Makes the hub another one in the eyes of its nodes.
     *
     * @return how many alerts will be sent again
     */
    public static int prepare(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        return Objects.requireNonNull(transaction.execute(status -> {
            RestoredIntake.begin(jdbc);
            return RestoredAlerts.sendAgain(jdbc);
        }));
    }
}
