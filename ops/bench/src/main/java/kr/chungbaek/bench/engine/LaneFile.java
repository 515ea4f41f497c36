package kr.chungbaek.bench.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.BatchCodec;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.record.RecordTypes;

/**
 * What one node sends, as it comes over the wire: 5,000 records in their order of arrival make the batches that a hub with
 * much to do stores in one transaction.
 */
record LaneFile(String node, Path path) {

    static final int RECORDS_PER_COMMIT = 5_000;

    private static final Instant SEALED = Instant.parse("2026-06-30T00:00:00Z");
    private static final int END = -1;

    /** Encodes one of a folder's streams; not part of what is measured. */
    static LaneFile encode(DataFolder data, int stream, RecordTypes types, Path folder) throws IOException {
        LaneFile lane = new LaneFile("lane-" + stream, folder.resolve("lane-" + stream));
        StreamLine lines = new StreamLine(types);
        try (BufferedReader in = Files.newBufferedReader(data.stream(stream));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(lane.path)))) {
            Map<Kind, List<Entry>> chunk = new EnumMap<>(Kind.class);
            int records = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", -1);
                Kind kind = Kind.of(cells[1].charAt(0));
                chunk.computeIfAbsent(kind, any -> new ArrayList<>())
                        .add(new Entry(Operation.PUT, cells[2], lines.values(kind, cells)));
                if (++records % RECORDS_PER_COMMIT == 0) {
                    lane.write(out, chunk);
                    chunk.clear();
                }
            }
            lane.write(out, chunk);
            out.writeInt(END);
        }
        return lane;
    }

    /** Decodes chunk by chunk. */
    void forEachChunk(Consumer<List<Load>> chunks) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            for (int batches = in.readInt(); batches != END; batches = in.readInt()) {
                List<Load> loads = new ArrayList<>();
                for (int number = 0; number < batches; number++) {
                    byte[] body = in.readNBytes(in.readInt());
                    loads.add(BatchCodec.decode(body).load().orElseThrow());
                }
                chunks.accept(loads);
            }
        }
    }

    private void write(DataOutputStream out, Map<Kind, List<Entry>> chunk) throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        chunk.forEach((kind, entries) -> {
            for (int from = 0; from < entries.size(); from += Load.MOST) {
                List<Entry> some = entries.subList(from, Math.min(entries.size(), from + Load.MOST));
                bodies.add(BatchCodec.encode(batch(kind, some)));
            }
        });
        out.writeInt(bodies.size());
        for (byte[] body : bodies) {
            out.writeInt(body.length);
            out.write(body);
        }
    }

    private Batch batch(Kind kind, List<Entry> entries) {
        Load load = new Load(kind.recordType(), kind.recordType(), 1, true, entries);
        return new Batch(node, 1, 1, Digest.NONE, SEALED, List.of(), List.of(), Optional.of(load));
    }
}
