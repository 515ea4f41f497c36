package kr.chungbaek.hub.offline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;

/** Records out of so few different values that they meet each other all the time. */
final class RandomRecords {

    private static final List<String> GOVERNMENTS = List.of("41110", "28110", "28155", "50000");

    private static final Map<String, List<?>> VALUES = Map.ofEntries(
            Map.entry("parcel_no", List.of("P-1", "P-2", "P-3")),
            Map.entry("owner_id", List.of("tk1:a", "tk1:b")),
            Map.entry("taxpayer_id", List.of("tk1:a", "tk1:b")),
            Map.entry("tax_kind", List.of("ACQUISITION", "ACQUISITION", "PROPERTY")),
            Map.entry("department", List.of("D-1", "D-2")),
            Map.entry("officer_id", List.of("S-1", "S-2", "S-3", "S-4")),
            Map.entry("pay_month", List.of("2026-03", "2026-04")),
            Map.entry("kind", List.of("HIRE", "MOVE", "RETIRE", "TRANSFER_OUT")),
            Map.entry("purpose", List.of("PAYROLL", "PAYROLL", "OTHER")),
            Map.entry("direction", List.of("DEBIT", "DEBIT", "CREDIT")),
            Map.entry("merchant_no", List.of("M-1", "M-2")),
            Map.entry("amount", List.of(100_000L, 200_000L, 300_000L, 499_999L, 500_000L)),
            Map.entry("net_pay", List.of(100_000L, 200_000L)));

    private final Random random;
    private final List<RecordType> types;

    RandomRecords(Random random, RecordTypes all) {
        this.random = random;
        this.types = List.of(
                all.get("building_completion"),
                all.get("tax_assessment"),
                all.get("payroll_item"),
                all.get("bank_transfer"),
                all.get("card_transaction"),
                all.get("appointment"));
    }

    List<RecordType> types() {
        return types;
    }

    /** Those of the scenarios that read any of these records; the others never find anything. */
    List<CompiledScenario> readers(List<CompiledScenario> scenarios) {
        Set<String> names = types.stream().map(RecordType::name).collect(Collectors.toSet());
        return scenarios.stream()
                .filter(scenario -> !Collections.disjoint(scenario.recordTypes(), names))
                .toList();
    }

    List<Entry> batch(RecordType type, int size) {
        List<Entry> entries = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            entries.add(random.nextInt(6) == 0 ? tombstone(type) : put(type));
        }
        return entries;
    }

    private Entry put(RecordType type) {
        Object[] values =
                type.fields().stream().map(field -> value(type, field)).toArray();
        return new Entry(Operation.PUT, government(), Arrays.asList(values));
    }

    private Entry tombstone(RecordType type) {
        Object[] values = type.fields().stream()
                .map(field -> type.isKey(field) ? value(type, field) : null)
                .toArray();
        return new Entry(Operation.DELETE, government(), Arrays.asList(values));
    }

    private Object value(RecordType type, Field field) {
        if (field.optional() && random.nextInt(6) == 0) {
            return null;
        }
        List<?> few = VALUES.get(field.name());
        if (few != null) {
            return few.get(random.nextInt(few.size()));
        }
        return switch (field.type()) {
            case DATE -> day();
            case TIMESTAMP -> day().atTime(random.nextInt(24), 0);
            case WON -> (long) random.nextInt(1_000_000);
            case BOOLEAN -> random.nextInt(4) == 0;
            default ->
                type.isKey(field) ? "K-" + random.nextInt(30) : type.sample().get(field.name());
        };
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 15).plusDays(random.nextInt(60));
    }

    private String government() {
        return GOVERNMENTS.get(random.nextInt(GOVERNMENTS.size()));
    }
}
