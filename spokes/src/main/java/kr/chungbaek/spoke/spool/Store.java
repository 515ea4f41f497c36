package kr.chungbaek.spoke.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;

/** The SQLite file: one connection, one writer, every transaction on the disk before it returns. */
final class Store implements AutoCloseable {

    /** What a transaction does. */
    @FunctionalInterface
    interface Work<T> {
        T run(Store store) throws SQLException;
    }

    private static final int PATIENCE = 2_000;
    private static final int BUSY = SQLiteErrorCode.SQLITE_BUSY.code;
    /** Its low byte says what an error code is about. */
    private static final int PRIMARY = 0xff;

    /**
     * Pages of the write-ahead log, 64 MB, before it is written back. Tokens and keys hit pages all over the file: written
     * back after each transaction, as after the usual thousand pages, every page would go to the disk again and again.
     */
    private static final int WRITE_BACK_AFTER = 16_384;

    /** 16 MB in kibibytes, which SQLite wants negative; outside Java's heap. */
    private static final int CACHE = -16_384;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    private Store(Connection connection) {
        this.connection = connection;
    }

    /** @throws SpoolException when the file cannot be opened, or another process has it open */
    static Store open(Path file) {
        return open(file, "spool.sql");
    }

    /** @param schema the resource that makes its tables */
    static Store open(Path file, String schema) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Connection connection = settings().createConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                SpoolColumns.add(statement);
                statement.executeUpdate(schema(schema));
            }
            connection.setAutoCommit(false);
            return new Store(connection);
        } catch (SQLException | IOException e) {
            throw new SpoolException(
                    "spool '" + file + "' cannot be opened: " + e.getMessage() + ". Is another spoke running on it?",
                    e);
        }
    }

    private static String schema(String name) throws IOException {
        try (InputStream sql = Store.class.getResourceAsStream(name)) {
            if (sql == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Opens a spool that no spoke works on, as it is: nothing of it is upgraded.
     *
     * @throws SpoolException when it cannot be opened, or a spoke has it open
     */
    static Store openAsItIs(Path file) {
        try {
            Connection connection = settings().createConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                // Takes the lock, which a mere opening does not.
                statement.executeUpdate("begin immediate");
                statement.executeUpdate("rollback");
            }
            connection.setAutoCommit(false);
            return new Store(connection);
        } catch (SQLException e) {
            throw new SpoolException("spool '" + file + "' cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Whether a spoke works on a file. */
    static boolean isInUse(Path file) {
        try (Store store = openAsItIs(file)) {
            return false;
        } catch (SpoolException e) {
            return e.getCause() instanceof SQLException cause && (cause.getErrorCode() & PRIMARY) == BUSY;
        }
    }

    private static SQLiteConfig settings() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        // Two spokes on one spool would fork the chain.
        config.setLockingMode(LockingMode.EXCLUSIVE);
        config.setBusyTimeout(PATIENCE);
        // Nobody asks for them, and the driver would after every row.
        config.setGetGeneratedKeys(false);
        config.setCacheSize(CACHE);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(WRITE_BACK_AFTER));
        return config;
    }

    /**
     * Copies all that is committed, page by page. Transactions wait meanwhile: the lock lets no other connection in that
     * could read beside them.
     *
     * @param copy is there already, and empty
     */
    void copyTo(Path copy) {
        lock.lock();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("backup to '" + copy + "'");
        } catch (SQLException e) {
            throw new SpoolException("the spool cannot be copied to '" + copy + "': " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    /** Runs in one transaction: all of it is kept, or nothing. */
    <T> T transaction(Work<T> work) {
        lock.lock();
        try {
            boolean done = false;
            try {
                T result = work.run(this);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new SpoolException("the spool's transaction failed: " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    /** A statement with its parameters set; kept for the next time. */
    PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }

    int update(String sql, @Nullable Object... parameters) throws SQLException {
        return prepare(sql, parameters).executeUpdate();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SpoolException("the spool cannot be closed: " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }
}
