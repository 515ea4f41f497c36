package kr.chungbaek.bench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.CanonicalRecord;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import org.junit.jupiter.api.Test;

final class PopulationTest {

    private final RecordTypes types =
            RecordTypeReader.read(ConfigFolder.read(Path.of("../../config"), "records"), new Problems());
    private final Lane lane = Population.lane(types, "lane", "41110", 1_000);

    @Test
    void everyUnitIsTwentyRecords() {
        assertThat(lane.records()).isEqualTo(20_000);
    }

    @Test
    void noKeyComesTwice() {
        Set<List<String>> keys = new HashSet<>();
        for (Lane.Chunk chunk : lane.chunks()) {
            chunk.entries()
                    .forEach(entry -> keys.add(List.of(
                            chunk.type().name(),
                            new CanonicalRecord(chunk.type(), entry.government(), entry.values()).key())));
        }

        assertThat(keys).hasSize(20_000);
    }
}
