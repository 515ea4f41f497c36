package kr.chungbaek.bench.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import org.jspecify.annotations.Nullable;

/**
 * Records in the proportions of daily work. A unit is one building with its taxes, one department with its pay and
 * transfers, and some card payments: 20 records. Every {@link #SLIP}-th unit has a slip of each kind.
 */
final class Population {

    static final int UNIT = 20;
    static final int SLIP = 500;
    static final int SLIP_KINDS = 3;

    private static final int ROWS_PER_COMMIT = 5_000;
    private static final LocalDate APPROVED = LocalDate.of(2026, 3, 2);
    private static final String MONTH = "2026-05";

    private final RecordTypes types;
    private final String government;
    private final Map<String, List<Entry>> open = new LinkedHashMap<>();
    private final List<Lane.Chunk> chunks = new ArrayList<>();

    private Population(RecordTypes types, String government) {
        this.types = types;
        this.government = government;
    }

    /** @param units how many units, of {@link #UNIT} records each */
    static Lane lane(RecordTypes types, String node, String government, int units) {
        Population population = new Population(types, government);
        for (int unit = 0; unit < units; unit++) {
            population.add(unit, unit % SLIP == SLIP - 1);
        }
        List.copyOf(population.open.keySet()).forEach(population::close);
        return new Lane(node, population.chunks);
    }

    private void add(int unit, boolean slip) {
        building(unit, slip);
        pay(unit, slip);
        card(unit, slip);
    }

    private void building(int unit, boolean slip) {
        Map<String, Object> building = Map.of(
                "building_no",
                "B-" + unit,
                "parcel_no",
                "P-" + unit,
                "owner_id",
                "tk1:" + unit,
                "approved_on",
                APPROVED,
                "exempt",
                false);
        put("building_completion", building);
        for (String kind : List.of(slip ? "REGISTRATION" : "ACQUISITION", "PROPERTY")) {
            Map<String, Object> tax = Map.of(
                    "assessment_no",
                    kind + unit,
                    "tax_kind",
                    kind,
                    "parcel_no",
                    "P-" + unit,
                    "taxpayer_id",
                    "tk1:" + unit,
                    "assessed_on",
                    APPROVED.plusDays(unit % 50));
            put("tax_assessment", tax);
        }
    }

    private void pay(int unit, boolean slip) {
        for (int person = 0; person < 5; person++) {
            String officer = "S-" + unit + "-" + person;
            long net = 2_000_000L + person;
            Map<String, Object> item = Map.of(
                    "officer_id",
                    officer,
                    "pay_month",
                    MONTH,
                    "department",
                    "D-" + unit,
                    "net_pay",
                    net,
                    "pay_date",
                    LocalDate.of(2026, 5, 20));
            put("payroll_item", item);
            long paid = slip && person == 0 ? net + 1 : net;
            transfer("T-" + officer, "PAYROLL", "D-" + unit, paid);
        }
        transfer("X-" + unit, "SUPPLIES", "D-" + unit, 700_000);
        transfer("Y-" + unit, "WELFARE", "D-" + unit, 900_000);
    }

    private void transfer(String number, String purpose, String department, long amount) {
        Map<String, Object> transfer = Map.of(
                "transfer_no",
                number,
                "purpose",
                purpose,
                "direction",
                "DEBIT",
                "department",
                department,
                "pay_month",
                MONTH,
                "amount",
                amount,
                "booked_on",
                LocalDate.of(2026, 5, 20));
        put("bank_transfer", transfer);
    }

    private void card(int unit, boolean slip) {
        for (int payment = 0; payment < 5; payment++) {
            LocalDate day = LocalDate.of(2026, 4, 1).plusDays(slip && payment < 2 ? 0 : payment * 3L);
            Map<String, Object> used = Map.of(
                    "approval_no",
                    "C-" + unit + "-" + payment,
                    "department",
                    "D-" + unit,
                    "merchant_no",
                    "M-" + unit % 97,
                    "used_at",
                    day.atTime(12, payment),
                    "used_on",
                    day,
                    "amount",
                    300_000L,
                    "cancelled",
                    false);
            put("card_transaction", used);
        }
    }

    /** What is not given is the sample's value. */
    private void put(String name, Map<String, Object> given) {
        RecordType type = types.get(name);
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : type.fields()) {
            values.add(given.getOrDefault(field.name(), type.sample().get(field.name())));
        }
        List<Entry> rows = open.computeIfAbsent(name, key -> new ArrayList<>());
        rows.add(new Entry(Operation.PUT, government, values));
        if (rows.size() == ROWS_PER_COMMIT) {
            close(name);
        }
    }

    private void close(String name) {
        chunks.add(new Lane.Chunk(types.get(name), open.remove(name)));
    }
}
