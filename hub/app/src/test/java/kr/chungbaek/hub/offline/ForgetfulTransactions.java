package kr.chungbaek.hub.offline;

import java.util.Random;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Loses a transaction now and then as it is about to be committed, as a killed process does. */
final class ForgetfulTransactions extends DataSourceTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient Random random;

    ForgetfulTransactions(DataSource dataSource, Random random) {
        super(dataSource);
        this.random = random;
    }

    /** The process is gone; nobody heard of a commit. */
    static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (random.nextInt(4) == 0) {
            doRollback(status);
            throw new Killed();
        }
        super.doCommit(status);
    }
}
