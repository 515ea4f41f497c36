package kr.chungbaek.spoke.spool;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.sqlite.Function;

/** A spool that takes no item, as on a full disk, until there is room again. */
public final class FullDisk {

    private static final String REFUSE = """
            create temp trigger full_disk before insert on main.total begin
                select count_refusal();
                select raise(abort, 'database or disk is full');
            end
            """;

    private final Spool spool;
    private final AtomicInteger refusals = new AtomicInteger();

    private FullDisk(Spool spool) {
        this.spool = spool;
    }

    /** From now on nothing can be written. */
    public static FullDisk under(Spool spool) throws SQLException {
        FullDisk disk = new FullDisk(spool);
        Function count = new Function() {
            @Override
            protected void xFunc() throws SQLException {
                disk.refusals.incrementAndGet();
                result(1);
            }
        };
        spool.store().transaction(open -> {
            Connection connection = open.prepare("select 1").getConnection();
            Function.create(connection, "count_refusal", count);
            return execute(connection, REFUSE);
        });
        return disk;
    }

    public int refusals() {
        return refusals.get();
    }

    public void makeRoom() {
        spool.store().transaction(open -> execute(open.prepare("select 1").getConnection(), "drop trigger full_disk"));
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
