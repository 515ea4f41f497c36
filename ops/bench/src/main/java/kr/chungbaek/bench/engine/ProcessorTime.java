package kr.chungbaek.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What this process and a database server have computed together; on a machine that others use, too, it is steadier than
 * the clock.
 *
 * @param postmaster the server's number among processes
 */
record ProcessorTime(long postmaster) {

    /** @param data the server's folder */
    static ProcessorTime ofServer(Path data) throws IOException {
        String first = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        return new ProcessorTime(Long.parseLong(first.strip()));
    }

    /** So far; what a server's process has used that has ended is missing, so compare it while connections are open. */
    Duration now() {
        ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
        return Stream.concat(Stream.of(ProcessHandle.current(), server), server.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
