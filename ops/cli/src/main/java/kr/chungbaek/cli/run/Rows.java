package kr.chungbaek.cli.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.record.RecordType;

/** All rows of all files, in the order in which they were read. */
final class Rows {

    private final List<RecordType> types = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();
    private int[] typeOf = new int[1024];
    private int[] keyOf = new int[1024];
    private int[] lineOf = new int[1024];
    private long[] versionOf = new long[1024];
    private final Map<Digest, Integer> keys = new HashMap<>();
    private final Map<Version, Integer> firstOfVersion = new HashMap<>();

    /** One version of one record. */
    private record Version(int key, long number) {}

    /** Begins the rows of a type. */
    void begin(RecordType type) {
        types.add(type);
        firstOfVersion.clear();
        keys.clear();
    }

    /**
     * Adds a row of the type begun last.
     *
     * @param key of the record within its type: government and key values
     * @return the line of an earlier row with the same version of the same record and other content, if there is one
     */
    Optional<Integer> add(Digest key, long version, byte[] content, int line) {
        int row = contents.size();
        int keyNumber = keys.computeIfAbsent(key, unknown -> row);
        Integer first = firstOfVersion.putIfAbsent(new Version(keyNumber, version), row);
        if (first != null && !Arrays.equals(contents.get(first), content)) {
            return Optional.of(lineOf[first]);
        }
        grow(row);
        contents.add(content);
        typeOf[row] = types.size() - 1;
        keyOf[row] = keyNumber;
        lineOf[row] = line;
        versionOf[row] = version;
        return Optional.empty();
    }

    /** Forgets what only reading needs. */
    void end() {
        keys.clear();
        firstOfVersion.clear();
    }

    int count() {
        return contents.size();
    }

    RecordType type(int row) {
        return types.get(typeOf[row]);
    }

    /** The number of the first row of the same record: equal exactly for versions of one record. */
    int key(int row) {
        return keyOf[row];
    }

    long version(int row) {
        return versionOf[row];
    }

    Entry entry(int row) {
        return RowCodec.decode(contents.get(row), type(row));
    }

    private void grow(int row) {
        if (row < typeOf.length) {
            return;
        }
        int length = typeOf.length * 2;
        typeOf = Arrays.copyOf(typeOf, length);
        keyOf = Arrays.copyOf(keyOf, length);
        lineOf = Arrays.copyOf(lineOf, length);
        versionOf = Arrays.copyOf(versionOf, length);
    }
}
