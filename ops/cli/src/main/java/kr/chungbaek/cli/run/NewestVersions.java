package kr.chungbaek.cli.run;

import java.util.Arrays;

/** Lets only those rows pass that are at least as new as what has arrived of the same record. */
final class NewestVersions {

    private final Rows rows;
    private final long[] newest;

    NewestVersions(Rows rows) {
        this.rows = rows;
        this.newest = new long[rows.count()];
        Arrays.fill(newest, Long.MIN_VALUE);
    }

    /** Whether the row is to be delivered now; an equal version is a repetition and passes. */
    boolean passes(int row) {
        int key = rows.key(row);
        if (rows.version(row) < newest[key]) {
            return false;
        }
        newest[key] = rows.version(row);
        return true;
    }
}
