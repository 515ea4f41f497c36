package kr.chungbaek.spoke.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** How much room the spool's disk has. It is looked at now and then, not at every transaction. */
public final class Room {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final LongSupplier free;
    private final long least;
    private Instant looked = Instant.EPOCH;
    private long seen;

    Room(LongSupplier free, long least) {
        this.free = free;
        this.least = least;
    }

    /**
     * The room of the disk that a folder is on.
     *
     * @param least bytes that stay free: below, nothing is collected, so that what was is still sent and acknowledged
     */
    public static Room of(Path folder, long least) {
        return new Room(() -> usable(folder), least);
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new SpoolException("the room of '" + folder + "' cannot be told: " + e.getMessage(), e);
        }
    }

    /** Bytes that are free. */
    synchronized long free(Instant now) {
        if (looked.plus(LOOK_EVERY).isBefore(now)) {
            seen = free.getAsLong();
            looked = now;
        }
        return seen;
    }

    long least() {
        return least;
    }

    boolean isShort(Instant now) {
        return least > 0 && free(now) < least;
    }
}
