package kr.chungbaek.spoke.collect.file;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.collect.xml.XmlElement;

/** What one statement says about itself, beside its entries. */
final class CamtStatement {

    private static final String OPENING = "OPBD";
    private static final String OPENING_AS_CLOSED = "PRCD";
    private static final String CLOSING = "CLBD";

    private final Map<String, BigDecimal> balances = new HashMap<>();
    private final Totals entries = new Totals();
    private BigDecimal movement = BigDecimal.ZERO;
    private Optional<BigDecimal> toldCount = Optional.empty();
    private Optional<BigDecimal> toldSum = Optional.empty();
    private String id = "";
    private String account = "";
    private String currency = "";

    String id() {
        return id;
    }

    String account() {
        return account;
    }

    String currency() {
        return currency;
    }

    /** Takes a part of the statement that is no entry. */
    void keep(XmlElement part) {
        switch (part.name()) {
            case "Id" -> id = part.text();
            case "Acct" -> {
                account = part.text("Id/IBAN", "Id/Othr/Id").orElse("");
                currency = part.text("Ccy").orElse("");
            }
            case "Bal" ->
                part.text("Tp/CdOrPrtry/Cd")
                        .ifPresent(kind -> signed(part).ifPresent(amount -> balances.putIfAbsent(kind, amount)));
            case "TxsSummry" -> {
                toldCount = part.text("TtlNtries/NbOfNtries").flatMap(Totals::number);
                toldSum = part.text("TtlNtries/Sum").flatMap(Totals::number);
            }
            default -> {}
        }
    }

    void count(XmlElement entry) {
        entries.add(entry.text("Amt").flatMap(Totals::number));
        boolean booked = entry.text("Sts/Cd", "Sts").orElse("BOOK").equals("BOOK");
        if (booked) {
            movement = movement.add(signed(entry).orElse(BigDecimal.ZERO));
        }
    }

    private static Optional<BigDecimal> signed(XmlElement of) {
        boolean debit = of.text("CdtDbtInd").orElse("").equals("DBIT");
        return of.text("Amt").flatMap(Totals::number).map(amount -> debit ? amount.negate() : amount);
    }

    /** @throws kr.chungbaek.wire.fault.Fault when the entries are not all that the statement says */
    void verify() {
        if (toldCount.isPresent()) {
            entries.verify("statement '" + id + "'", toldCount, toldSum.or(() -> Optional.of(entries.sum())));
        }
        Optional<BigDecimal> opening = Optional.ofNullable(balances.get(OPENING))
                .or(() -> Optional.ofNullable(balances.get(OPENING_AS_CLOSED)));
        Optional<BigDecimal> closing = Optional.ofNullable(balances.get(CLOSING));
        if (opening.isEmpty() || closing.isEmpty() || !entries.isSummable()) {
            return;
        }
        BigDecimal reached = opening.get().add(movement);
        if (reached.compareTo(closing.get()) != 0) {
            throw Refusal.of(
                    "statement '" + id + "' opens with " + opening.get().toPlainString() + " and closes with "
                            + closing.get().toPlainString() + ", but its entries lead to " + reached.toPlainString());
        }
    }
}
