package kr.chungbaek.hub.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL server that a killed JVM left running on a data folder. */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final int PATIENCE_SECONDS = 30;
    private static final int PORT_LINE = 3;

    private OrphanedServer() {}

    /** Stops it, if there is one. The caller holds the folder's lock, so that nobody else can be its owner. */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<Long> pid = pid(pidFile);
        if (pid.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> server = pid.flatMap(ProcessHandle::of).filter(process -> isServerOf(process, data));
        if (server.isPresent()) {
            LOG.warn("database server of a killed process is stopped pid={} data={}", pid.get(), data);
            stop(server.get());
        } else {
            // The number belongs to somebody else by now, and would keep the next server from starting.
            Files.deleteIfExists(pidFile);
        }
    }

    /** Where the server of a folder listens. */
    static int port(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
        if (lines.size() <= PORT_LINE || !lines.get(PORT_LINE).strip().matches("\\d{1,5}")) {
            throw new IOException("'" + data.resolve("postmaster.pid") + "' does not tell the port yet");
        }
        return Integer.parseInt(lines.get(PORT_LINE).strip());
    }

    private static Optional<Long> pid(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")
                ? Optional.empty()
                : Optional.of(Long.parseLong(lines.get(0).strip()));
    }

    /** Numbers are used again, even by the servers of other folders. */
    private static boolean isServerOf(ProcessHandle process, Path data) {
        String command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(data.toString());
    }

    /** INT closes sessions and writes everything down; QUIT stops at once, and the next start recovers. */
    private static void stop(ProcessHandle server) throws IOException {
        for (String signal : List.of("INT", "QUIT")) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid())).start();
            if (isGone(server)) {
                return;
            }
        }
        throw new IOException("the older server with number " + server.pid() + " does not stop. Stop it by hand.");
    }

    private static boolean isGone(ProcessHandle server) throws IOException {
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return !server.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an older server was stopping", e);
        } catch (ExecutionException e) {
            throw new IOException("an older server cannot be watched", e);
        }
    }
}
