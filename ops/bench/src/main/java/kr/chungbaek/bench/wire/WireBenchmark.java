package kr.chungbaek.bench.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import kr.chungbaek.bench.Measurement;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.BatchCodec;
import kr.chungbaek.wire.batch.Load;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The batch codec beside Avro's generic reader and writer over the same bytes. */
@Command(
        name = "wire",
        mixinStandardHelpOptions = true,
        description = "Encodes and decodes batches, beside Avro's own generic reader and writer.")
public final class WireBenchmark implements Callable<Integer> {

    private static final int WARM_UP_ROUNDS = 2;

    @Option(names = "--batches", description = "Batches of 1,000 records; default ${DEFAULT-VALUE}.")
    private int count = 500;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Random random = new Random(1);
        List<Batch> batches = new ArrayList<>();
        for (int index = 0; index < 20; index++) {
            batches.add(SampleBatch.of(random));
        }
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            measure(batches);
        }
        PrintWriter out = spec.commandLine().getOut();
        measure(batches).forEach(out::println);
        out.flush();
        return 0;
    }

    private List<String> measure(List<Batch> batches) throws Exception {
        Schema schema = schema();
        List<byte[]> encoded = batches.stream().map(BatchCodec::encode).toList();
        List<String> lines = new ArrayList<>(decoding(encoded, schema));
        lines.addAll(encoding(batches, encoded, schema));
        return lines;
    }

    private List<String> decoding(List<byte[]> encoded, Schema schema) throws Exception {
        BinaryMessageDecoder<GenericRecord> avro = new BinaryMessageDecoder<>(GenericData.get(), schema);
        Measurement avroDecodes =
                repeat("Avro generic reader", index -> avro.decode(encoded.get(index % encoded.size())));
        Measurement decodes =
                repeat("batch codec, decode", index -> BatchCodec.decode(encoded.get(index % encoded.size())));
        return List.of(avroDecodes.comparedWith(avroDecodes), decodes.comparedWith(avroDecodes));
    }

    private List<String> encoding(List<Batch> batches, List<byte[]> encoded, Schema schema) throws Exception {
        BinaryMessageDecoder<GenericRecord> reader = new BinaryMessageDecoder<>(GenericData.get(), schema);
        BinaryMessageEncoder<GenericRecord> avro = new BinaryMessageEncoder<>(GenericData.get(), schema);
        List<GenericRecord> generic = new ArrayList<>();
        for (byte[] bytes : encoded) {
            generic.add(reader.decode(bytes));
        }
        Measurement avroEncodes =
                repeat("Avro generic writer", index -> avro.encode(generic.get(index % generic.size())));
        Measurement encodes =
                repeat("batch codec, encode", index -> BatchCodec.encode(batches.get(index % batches.size())));
        return List.of(avroEncodes.comparedWith(avroEncodes), encodes.comparedWith(avroEncodes));
    }

    private Measurement repeat(String what, Step step) throws Exception {
        return Measurement.of(what, (long) count * Load.MOST, () -> {
            for (int index = 0; index < count; index++) {
                // Using the result, so that making it cannot be left out.
                Objects.requireNonNull(step.run(index));
            }
        });
    }

    private static Schema schema() throws IOException {
        try (InputStream text = Objects.requireNonNull(BatchCodec.class.getResourceAsStream("batch.avsc"))) {
            return new Schema.Parser().parse(text);
        }
    }

    /** What is repeated. */
    @FunctionalInterface
    private interface Step {
        Object run(int index) throws Exception;
    }
}
