package kr.chungbaek.spoke.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.CanonicalRecord;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.yaml.ConfigText;
import org.jspecify.annotations.Nullable;

/** Items of the project's own record type {@code bank_transfer}. */
public final class Transfers {

    public static final String FEED = "bank-transfers";
    static final String GOVERNMENT = "50000";
    static final LocalDate DAY = LocalDate.of(2026, 6, 19);
    static final RecordType TYPE = type("bank/bank_transfer.yaml");

    private Transfers() {}

    static RecordType type(String file) {
        Path path = Path.of("../config/records").resolve(file);
        Problems problems = new Problems();
        try {
            ConfigText text = new ConfigText("config/records/" + file, Files.readString(path));
            RecordType type = RecordTypeReader.read(List.of(text), problems)
                    .all()
                    .iterator()
                    .next();
            problems.refuse();
            return type;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Item.Put transfer(String number, long amount) {
        return transfer(number, amount, Map.of());
    }

    static Item.Put transfer(String number, long amount, Map<String, String> secrets) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String field : TYPE.fieldNames()) {
            values.add(
                    switch (field) {
                        case "transfer_no" -> number;
                        case "amount" -> amount;
                        default -> TYPE.sample().get(field);
                    });
        }
        return new Item.Put(new CanonicalRecord(TYPE, GOVERNMENT, values), secrets, DAY, amount);
    }

    /** Numbered from {@code T-1}. */
    static List<Item> transfers(int count) {
        return IntStream.rangeClosed(1, count)
                .<Item>mapToObj(number -> transfer("T-" + number, number))
                .toList();
    }

    static Item.Gone gone(String number) {
        return new Item.Gone(TYPE, GOVERNMENT, transfer(number, 1).record().values());
    }

    static Item.Refused refused(String place) {
        byte[] raw = "D…".getBytes(StandardCharsets.UTF_8);
        return new Item.Refused(FaultCode.BAD_LINE, "field 'amount' holds 'x'", place, raw);
    }

    public static Collected collected(Item... items) {
        return Collected.of(FEED, List.of(items));
    }
}
