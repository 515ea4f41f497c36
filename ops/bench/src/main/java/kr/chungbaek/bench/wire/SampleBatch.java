package kr.chungbaek.bench.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.chain.Digest;

/** A full batch of bank transfers, as a spoke would send it. */
final class SampleBatch {

    private SampleBatch() {}

    static Batch of(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < Load.MOST; index++) {
            entries.add(entry(random, index));
        }
        LocalDate through = LocalDate.of(2026, 6, 29);
        return new Batch(
                "gyeonggi",
                1,
                1 + random.nextInt(1_000_000),
                Digest.NONE,
                Instant.parse("2026-06-30T00:00:00Z"),
                List.of(),
                List.of(new Completeness("bank", "41110", through)),
                Optional.of(new Load("bank", "bank_transfer", 1, true, entries)));
    }

    private static Entry entry(Random random, int index) {
        LocalDate booked = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(180));
        return new Entry(
                Operation.PUT,
                "41110",
                Arrays.asList(
                        "TRN-" + random.nextInt(1_000_000_000),
                        "tk1:" + Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()),
                        booked,
                        "DEBIT",
                        (long) random.nextInt(10_000_000),
                        "PAYROLL",
                        "D-" + index % 40,
                        "S-" + index,
                        "2026-06",
                        "홍길동",
                        LocalDateTime.of(2026, 6, 29, 12, 0).plusSeconds(index),
                        null));
    }
}
