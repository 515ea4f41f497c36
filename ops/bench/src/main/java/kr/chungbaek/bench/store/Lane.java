package kr.chungbaek.bench.store;

import java.util.List;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.record.RecordType;

/** What one node sends, in order. */
record Lane(String node, List<Chunk> chunks) {

    Lane {
        chunks = List.copyOf(chunks);
    }

    long records() {
        return chunks.stream().mapToLong(chunk -> chunk.entries().size()).sum();
    }

    /** Records of one type that go into one transaction. */
    record Chunk(RecordType type, List<Entry> entries) {

        Chunk {
            entries = List.copyOf(entries);
        }
    }
}
