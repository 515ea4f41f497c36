package kr.chungbaek.wire.batch;

import java.util.List;

/**
 * The records of a batch, all of one feed and one version of one record type.
 *
 * @param allNew whether the spoke has never sent any of these keys before, so that the hub need not look for them
 */
public record Load(String feed, String recordType, int version, boolean allNew, List<Entry> entries) {

    /** The most entries one batch may have. */
    public static final int MOST = 1_000;

    public Load {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > MOST) {
            throw new IllegalArgumentException("a load has 1 to " + MOST + " entries, not " + entries.size());
        }
    }
}
