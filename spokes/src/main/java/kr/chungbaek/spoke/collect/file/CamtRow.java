package kr.chungbaek.spoke.collect.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.collect.xml.XmlElement;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/**
 * An entry of a statement, or one transaction of it.
 *
 * @param details of the transaction, where the bank gives any
 * @param part of the document that the row is: the entry or the transaction
 */
record CamtRow(Path file, CamtStatement statement, XmlElement entry, Optional<XmlElement> details, XmlElement part)
        implements FileRow {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    @Override
    public int line() {
        return part.line();
    }

    @Override
    public long offset() {
        return part.start();
    }

    @Override
    public long end() {
        return part.end();
    }

    @Override
    public byte[] raw() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] raw = new byte[(int) Math.min(part.end() - part.start(), FileLines.MOST_BYTES)];
            bytes.seek(part.start());
            bytes.readFully(raw);
            return raw;
        }
    }

    @Override
    public Map<String, String> columns() {
        boolean debit = direction().equals("DBIT");
        Map<String, String> columns = new HashMap<>();
        columns.put("statement", statement.id());
        columns.put("account", statement.account());
        columns.put("currency", currency());
        columns.put("amount", amount());
        columns.put("direction", direction());
        put(columns, "entry", entry.text("NtryRef"));
        put(columns, "bank_reference", entry.text("AcctSvcrRef"));
        put(columns, "reversal", entry.text("RvslInd"));
        put(columns, "status", entry.text("Sts/Cd", "Sts"));
        put(columns, "booked", day("BookgDt"));
        put(columns, "valued", day("ValDt"));
        details.ifPresent(known -> {
            String party = debit ? "Cdtr" : "Dbtr";
            put(columns, "bank_reference", known.text("Refs/AcctSvcrRef"));
            put(columns, "reference", known.text("Refs/EndToEndId", "Refs/TxId", "Refs/InstrId"));
            put(columns, "counterparty", known.text("RltdPties/" + party + "/Nm", "RltdPties/" + party + "/Pty/Nm"));
            put(
                    columns,
                    "counterparty_account",
                    known.text("RltdPties/" + party + "Acct/Id/IBAN", "RltdPties/" + party + "Acct/Id/Othr/Id"));
            put(columns, "information", joined(known.all("RmtInf/Ustrd")));
        });
        put(columns, "information", columns.containsKey("information") ? Optional.empty() : entry.text("AddtlNtryInf"));
        return columns;
    }

    private static void put(Map<String, String> columns, String name, Optional<String> text) {
        text.ifPresent(known -> columns.put(name, known));
    }

    private static Optional<String> joined(List<XmlElement> texts) {
        String all = texts.stream().map(XmlElement::text).collect(Collectors.joining(" "));
        return Optional.of(all).filter(text -> !text.isBlank());
    }

    private String direction() {
        return Optional.of(part)
                .flatMap(own -> own.text("CdtDbtInd"))
                .or(() -> entry.text("CdtDbtInd"))
                .orElseThrow(() -> Refusal.of("element 'CdtDbtInd' is missing"));
    }

    private Optional<XmlElement> amountElement() {
        return part.find("Amt").or(() -> part.find("AmtDtls/TxAmt/Amt")).or(this::onlyAmount);
    }

    /** A transaction without its own amount has the entry's when it is the only one. */
    private Optional<XmlElement> onlyAmount() {
        return entry.all("NtryDtls/TxDtls").size() == 1 ? entry.find("Amt") : Optional.empty();
    }

    private String currency() {
        return amountElement()
                .map(amount -> amount.attributes().getOrDefault("Ccy", statement.currency()))
                .orElse(statement.currency());
    }

    private String amount() {
        XmlElement amount = amountElement().orElseThrow(() -> Refusal.of("element 'Amt' is missing"));
        return Totals.number(amount.text())
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElseThrow(() -> new Fault(
                        FaultCode.BAD_VALUE, "element 'Amt' is '" + amount.text() + "', not a number as in 1500000"));
    }

    /** Banks write a day, or a moment of which the Korean day counts. */
    private Optional<String> day(String element) {
        Optional<String> moment = entry.text(element + "/DtTm");
        if (moment.isEmpty()) {
            return entry.text(element + "/Dt");
        }
        try {
            return Optional.of(koreanDay(moment.get()).toString());
        } catch (DateTimeException e) {
            throw new Fault(
                    FaultCode.BAD_VALUE, "element '" + element + "' is '" + moment.get() + "', not a moment", e);
        }
    }

    private static LocalDate koreanDay(String moment) {
        boolean zoned = moment.matches(".*(Z|[+-]\\d{2}:\\d{2})");
        return zoned
                ? OffsetDateTime.parse(moment).atZoneSameInstant(KOREA).toLocalDate()
                : LocalDateTime.parse(moment).toLocalDate();
    }
}
