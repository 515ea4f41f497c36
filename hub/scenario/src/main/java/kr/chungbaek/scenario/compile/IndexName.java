package kr.chungbaek.scenario.compile;

import java.nio.charset.StandardCharsets;
import kr.chungbaek.wire.chain.Digest;

/** Names of indexes: readable, equal for equal content, never longer than PostgreSQL keeps. */
final class IndexName {

    private static final int READABLE = 40;
    private static final int HASH = 12;

    private IndexName() {}

    /** @param content everything that tells this index from another one */
    static String of(String purpose, String recordType, String content) {
        String readable = recordType + "_" + purpose;
        String cut = readable.substring(0, Math.min(READABLE, readable.length()));
        String hash =
                Digest.of(content.getBytes(StandardCharsets.UTF_8)).toString().substring(0, HASH);
        return RecordTable.quoted(cut + "_" + hash);
    }
}
