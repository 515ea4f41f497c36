package kr.chungbaek.spoke.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kr.chungbaek.spoke.spool.ListedFile;

/** Since when listed files have not changed, by this machine's clock: a server's clock may be wrong. */
final class StillFiles {

    /** More names than a folder holds; a server that makes up new ones fills no memory. */
    private static final int MOST = 10_000;

    private final Duration quiet;
    private final Map<ListedFile, Instant> since = new HashMap<>();

    StillFiles(Duration quiet) {
        this.quiet = quiet;
    }

    /** Whether this name has had this size and this time for long enough. */
    synchronized boolean isStill(ListedFile file, Instant now) {
        if (!since.containsKey(file)) {
            since.keySet().removeIf(known -> known.name().equals(file.name()));
            if (since.size() >= MOST) {
                since.clear();
            }
            since.put(file, now);
        }
        return !since.getOrDefault(file, now).plus(quiet).isAfter(now);
    }

    synchronized void forget(ListedFile file) {
        since.remove(file);
    }
}
