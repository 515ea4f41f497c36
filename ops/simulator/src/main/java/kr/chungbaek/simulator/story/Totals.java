package kr.chungbaek.simulator.story;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.chungbaek.simulator.source.Appointment;
import kr.chungbaek.simulator.source.Assessment;
import kr.chungbaek.simulator.source.CardApproval;
import kr.chungbaek.simulator.source.CardMessage;
import kr.chungbaek.simulator.source.Completion;
import kr.chungbaek.simulator.source.Deed;
import kr.chungbaek.simulator.source.DeliverTransfers;
import kr.chungbaek.simulator.source.Payroll;
import kr.chungbaek.simulator.source.PayrollRow;
import kr.chungbaek.simulator.source.PushPayroll;
import kr.chungbaek.simulator.source.Row;
import kr.chungbaek.simulator.source.SaveRows;
import kr.chungbaek.simulator.source.SendCardMessages;
import kr.chungbaek.simulator.source.Staff;
import kr.chungbaek.simulator.source.Transfer;

/** What the sources hold in the end, by region and record type: the hub must come to the same counts and sums. */
public final class Totals {

    private final Map<String, Map<String, Map<String, Long>>> amounts = new TreeMap<>();

    private Totals() {}

    static Totals of(Story story) {
        Totals totals = new Totals();
        Stream.concat(story.history().stream(), story.live().stream()).forEach(scene -> totals.add(scene.deed()));
        return totals;
    }

    /** By record type. */
    public Map<String, Total> ofRegion(String region) {
        Map<String, Total> byType = new TreeMap<>();
        amounts.getOrDefault(region, Map.of()).forEach((type, records) -> {
            Total total = Total.NONE;
            for (long amount : records.values()) {
                total = total.and(amount);
            }
            byType.put(type, total);
        });
        return byType;
    }

    /** The won field that is summed, by record type; types without one are counted only. */
    public static Map<String, String> summed() {
        return Map.of(
                "tax_assessment", "amount",
                "building_completion", "assessed_value",
                "bank_transfer", "amount",
                "card_transaction", "amount",
                "payroll_item", "net_pay");
    }

    private void add(Deed deed) {
        if (deed instanceof SaveRows save) {
            save.rows().forEach(row -> add(deed.region(), row));
        } else if (deed instanceof DeliverTransfers delivery) {
            delivery.file().transfers().forEach(transfer -> add(deed.region(), transfer));
        } else if (deed instanceof SendCardMessages cards) {
            cards.messages().forEach(message -> add(deed.region(), message));
        } else if (deed instanceof PushPayroll push) {
            add(deed.region(), push.payroll());
        }
    }

    private void add(String region, Row row) {
        if (row instanceof Assessment tax) {
            put(region, "tax_assessment", row.number(), tax.amount());
        } else if (row instanceof Completion building) {
            put(region, "building_completion", row.number(), building.value());
        } else if (row instanceof Staff) {
            put(region, "officer", row.number(), 0);
        } else if (row instanceof Appointment) {
            put(region, "appointment", row.number(), 0);
        }
    }

    private void add(String region, Transfer transfer) {
        put(region, "bank_transfer", transfer.number(), transfer.amount());
    }

    private void add(String region, CardMessage message) {
        if (message instanceof CardApproval approval) {
            put(region, "card_transaction", approval.approvalNo(), approval.amount());
        }
    }

    private void add(String region, Payroll payroll) {
        for (PayrollRow row : payroll.rows()) {
            put(region, "payroll_item", row.staffNo() + "|" + row.payMonth(), row.net());
        }
    }

    private void put(String region, String type, String key, long amount) {
        amounts.computeIfAbsent(region, name -> new TreeMap<>())
                .computeIfAbsent(type, name -> new HashMap<>())
                .put(key, amount);
    }
}
