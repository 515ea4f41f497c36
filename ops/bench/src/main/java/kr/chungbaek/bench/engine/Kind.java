package kr.chungbaek.bench.engine;

import java.util.Arrays;

/** The five kinds of records, each with its letter in the streams and its columns in the files. */
enum Kind {
    COMPLETION(
            'B',
            "building_completion",
            "government,building_no,parcel_no,owner_id,approved_on,assessed_value,officer_id"),
    ASSESSMENT(
            'T', "local_tax_assessment", "government,assessment_no,tax_kind,parcel_no,taxpayer_id,assessed_on,amount"),
    PAY('P', "payroll_item", "government,officer_id,pay_month,pay_date,net_pay,account_no"),
    TRANSFER(
            'K',
            "bank_transaction",
            "government,txn_no,account_no,booked_on,direction,amount,memo,employee_ref,pay_month"),
    PAYMENT(
            'C',
            "card_transaction",
            "government,txn_no,card_no,merchant_no,merchant_category,used_at,amount,cancelled");

    private final char letter;
    private final String recordType;
    private final String columns;

    Kind(char letter, String recordType, String columns) {
        this.letter = letter;
        this.recordType = recordType;
        this.columns = columns;
    }

    char letter() {
        return letter;
    }

    String recordType() {
        return recordType;
    }

    /** The header of its file; a record type has the same fields after the government. */
    String columns() {
        return columns;
    }

    static Kind of(char letter) {
        return Arrays.stream(values())
                .filter(kind -> kind.letter == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of records has the letter '" + letter + "'"));
    }
}
