package kr.chungbaek.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Records from so few parcels, officers, departments and days that they match, collide and change all the time. */
final class RandomData {

    private static final List<String> GOVERNMENTS = List.of("41110", "28110", "28125", "99999");
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    private final Random random;
    private final int rows;

    RandomData(long seed, int rows) {
        this.random = new Random(seed);
        this.rows = rows;
    }

    void writeTo(Path folder) throws IOException {
        write(
                folder,
                "building_completion",
                "government,building_no,approval_kind,parcel_no,owner_id,approved_on,"
                        + "assessed_value,exempt,officer_id",
                this::completion);
        write(
                folder,
                "tax_assessment",
                "government,assessment_no,tax_kind,parcel_no,taxpayer_id,assessed_on,amount," + "officer_id",
                this::assessment);
        write(
                folder,
                "payroll_item",
                "government,officer_id,pay_month,period_start,pay_date,department,gross_pay,"
                        + "net_pay,account_no,prepared_by",
                this::pay);
        write(
                folder,
                "appointment",
                "government,appointment_no,officer_id,kind,effective_on,department",
                this::appointment);
        write(
                folder,
                "bank_transfer",
                "government,transfer_no,account_no,booked_on,direction,amount,purpose," + "department,pay_month",
                this::transfer);
        write(
                folder,
                "card_transaction",
                "government,approval_no,card_no,department,holder_id,merchant_no,"
                        + "merchant_category,used_at,used_on,amount,cancelled,managed_by",
                this::payment);
    }

    /** Every key comes in up to three versions, some of them tombstones; versions of one key differ. */
    private void write(Path folder, String type, String header, Line line) throws IOException {
        List<String> lines = new ArrayList<>(List.of(header + ",_version,_deleted"));
        for (int key = 0; key < rows; key++) {
            String government = GOVERNMENTS.get(random.nextInt(GOVERNMENTS.size()));
            int versions = 1 + random.nextInt(3);
            for (int version = 1; version <= versions; version++) {
                lines.add(government + "," + line.of(key) + "," + version + "," + (random.nextInt(8) == 0));
            }
        }
        Files.write(folder.resolve(type + ".csv"), lines);
    }

    private interface Line {
        String of(int key);
    }

    private String completion(int key) {
        return "B-%d,USE,P-%d,O-%d,%s,%d000000,%s,S-%d"
                .formatted(key, few(), few(), day(), 1 + random.nextInt(900), random.nextInt(5) == 0, few());
    }

    private String assessment(int key) {
        String kind = random.nextInt(4) == 0 ? "PROPERTY" : "ACQUISITION";
        String parcel = random.nextInt(10) == 0 ? "" : "P-" + few();
        return "A-%d,%s,%s,O-%d,%s,%d,S-1".formatted(key, kind, parcel, few(), day(), random.nextInt(9_000_000));
    }

    private String pay(int key) {
        int month = 1 + random.nextInt(6);
        return "S-%d,2026-%02d,2026-%02d-01,2026-%02d-20,D-%d,4000000,%d000,004-1,S-9"
                .formatted(key, month, month, month, random.nextInt(2), 1 + random.nextInt(3));
    }

    private String appointment(int key) {
        String kind = List.of("HIRE", "MOVE", "TRANSFER_OUT", "RETIRE").get(random.nextInt(4));
        return "N-%d,S-%d,%s,%s,".formatted(key, random.nextInt(rows), kind, day());
    }

    private String transfer(int key) {
        String direction = random.nextInt(4) == 0 ? "CREDIT" : "DEBIT";
        String purpose = random.nextInt(4) == 0 ? "OTHER" : "PAYROLL";
        return "K-%d,004-1,%s,%s,%d000,%s,D-%d,2026-%02d"
                .formatted(
                        key,
                        day(),
                        direction,
                        1 + random.nextInt(3),
                        purpose,
                        random.nextInt(2),
                        1 + random.nextInt(6));
    }

    private String payment(int key) {
        LocalDate day = BEGIN.plusDays(random.nextInt(6));
        return "C-%d,9411,D-%d,S-1,M-%d,5812,%sT%02d:%02d:00,%s,%d0000,%s,S-2"
                .formatted(
                        key,
                        random.nextInt(2),
                        random.nextInt(4),
                        day,
                        random.nextInt(24),
                        random.nextInt(60),
                        day,
                        10 + random.nextInt(45),
                        random.nextInt(5) == 0);
    }

    private int few() {
        return random.nextInt(Math.max(2, rows / 8));
    }

    private LocalDate day() {
        return BEGIN.plusDays(random.nextInt(170));
    }
}
