package kr.chungbaek.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The database servers of a demo that ends while it is still starting: nobody holds them yet who could stop them
 * properly. They are ended as a power cut would; what they had confirmed is on disk.
 */
final class DatabaseServers {

    private static final List<String> PLACES = List.of("hub/database/data", "sources/postgres/data");
    private static final int PATIENCE_SECONDS = 5;

    private DatabaseServers() {}

    /** Ends every server of the folder, and whatever this process has begun in order to start one. */
    static void end(Path folder) {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        CompletableFuture<?>[] ends = PLACES.stream()
                .map(place -> folder.resolve(place).resolve("postmaster.pid"))
                .flatMap(file -> server(file).stream())
                .map(DatabaseServers::end)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static CompletableFuture<ProcessHandle> end(ProcessHandle server) {
        server.destroyForcibly();
        return server.onExit();
    }

    /** Numbers are used again: only a process that looks like PostgreSQL is meant. */
    private static Optional<ProcessHandle> server(Path pidFile) {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,10}"))
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException e) {
            // No server has got so far.
            return Optional.empty();
        }
    }
}
