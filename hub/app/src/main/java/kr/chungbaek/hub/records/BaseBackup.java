package kr.chungbaek.hub.records;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * Copies the files of an embedded server that goes on working. The binaries that come along have no pg_basebackup, so this
 * does what PostgreSQL's manual calls a base backup by the low-level API: files are copied as they are, and the log of
 * changes between begin and end makes them one state when a server first starts on them.
 */
public final class BaseBackup {

    /** Takes what is copied, by names relative to the data folder. */
    public interface Sink {
        void folder(String name) throws IOException;

        /** @throws NoSuchFileException when it has gone meanwhile */
        void file(String name, Path file) throws IOException;

        void text(String name, String content) throws IOException;
    }

    /** Keeps the log of changes that the copy needs; it goes with the connection. */
    private static final String KEEP_LOG = "select pg_create_physical_replication_slot('chungbaek_backup', true, true)";

    private static final String START = "select pg_walfile_name(pg_backup_start('chungbaek', true))";

    private static final String STOP = "select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)";

    private static final String CONTROL = "global/pg_control";

    private static final String LOG = "pg_wal";

    /** Folders of which only the running server has any use; they must be there. */
    private static final Set<String> LEFT_EMPTY = Set.of(
            LOG, "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", CONTROL);

    private final Path data;
    private final Sink sink;

    private BaseBackup(Path data, Sink sink) {
        this.data = data;
        this.sink = sink;
    }

    /**
     * Copies a server's data, whether a hub uses it or not.
     *
     * @param folder that of {@link EmbeddedDatabase#start}
     * @throws Fault when there is no database, or its server cannot be reached
     */
    public static void take(Path folder, Sink sink) throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        Path data = home.resolve("data");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw new Fault(FaultCode.BAD_CONFIG, "there is no database in '" + data + "'. Name another data folder.");
        }
        if (FolderLock.isTaken(home)) {
            new BaseBackup(data, sink).copy(EmbeddedDatabase.url(OrphanedServer.port(data)));
            return;
        }
        try (EmbeddedDatabase own = EmbeddedDatabase.start(home, 0, "64MB")) {
            new BaseBackup(data, sink).copy(own.url());
        }
    }

    private void copy(String url) throws IOException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(KEEP_LOG);
            String first = one(statement, START);
            copyFiles();
            sink.file(CONTROL, data.resolve(CONTROL));
            try (ResultSet row = statement.executeQuery(STOP)) {
                row.next();
                sink.text("backup_label", row.getString(2));
                copyLog(first, row.getString(1));
            }
        } catch (SQLException e) {
            throw new Fault(FaultCode.SOURCE_DOWN, "the database cannot be copied: " + e.getMessage(), e);
        }
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void copyFiles() throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                String name = data.relativize(folder).toString();
                if (!name.isEmpty()) {
                    sink.folder(name);
                }
                return LEFT_EMPTY.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                copy(file, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                return goOnIfGone(failure);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                return goOnIfGone(failure);
            }
        });
    }

    /** What was dropped meanwhile is dropped by the log of changes too. */
    private static FileVisitResult goOnIfGone(@Nullable IOException failure) throws IOException {
        if (failure != null && !(failure instanceof NoSuchFileException)) {
            throw failure;
        }
        return FileVisitResult.CONTINUE;
    }

    private void copy(Path file, BasicFileAttributes attributes) throws IOException {
        String name = data.relativize(file).toString();
        if (LEFT_OUT.contains(name) || isTemporary(file)) {
            return;
        }
        if (attributes.isSymbolicLink()) {
            throw new Fault(
                    FaultCode.BAD_CONFIG,
                    "'" + file + "' leads elsewhere: a database with tablespaces is backed up by its own tools.");
        }
        try {
            sink.file(name, file);
        } catch (NoSuchFileException e) {
            goOnIfGone(e);
        }
    }

    private static boolean isTemporary(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith("pgsql_tmp") || name.startsWith("pg_internal.init");
    }

    private void copyLog(String first, String last) throws IOException {
        sink.folder(LOG + "/archive_status");
        sink.folder(LOG + "/summaries");
        try (Stream<Path> segments = Files.list(data.resolve(LOG))) {
            List<String> needed = segments.map(segment -> segment.getFileName().toString())
                    .filter(name -> name.matches("[0-9A-F]{24}"))
                    .filter(name -> name.compareTo(first) >= 0 && name.compareTo(last) <= 0)
                    .sorted()
                    .toList();
            for (String name : needed) {
                sink.file(LOG + "/" + name, data.resolve(LOG).resolve(name));
            }
        }
    }
}
