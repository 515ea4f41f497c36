package kr.chungbaek.spoke.collect.file;

import com.prowidesoftware.swift.model.field.Field60F;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One message on the way: what it is about, and where its movements lead. */
final class Mt940Statement {

    /** What every movement of a statement shares. */
    record Head(String statement, String account, String number, String currency) {}

    private Head head;
    private Optional<BigDecimal> opening = Optional.empty();
    private BigDecimal movement = BigDecimal.ZERO;
    private boolean summable = true;
    private int entries;

    Mt940Statement(String reference) {
        this.head = new Head(reference.strip(), "", "", "");
    }

    Head head() {
        return head;
    }

    void account(String account) {
        head = new Head(head.statement(), account.strip(), head.number(), head.currency());
    }

    void number(@Nullable String number) {
        head = new Head(head.statement(), head.account(), number == null ? "" : number, head.currency());
    }

    void opens(String balance) {
        Field60F field = new Field60F(balance);
        String currency = field.getCurrency();
        head = new Head(head.statement(), head.account(), head.number(), currency == null ? "" : currency);
        opening = Optional.of(signed(field, "opening"));
    }

    int nextEntry() {
        return ++entries;
    }

    void move(Optional<BigDecimal> amount) {
        summable &= amount.isPresent();
        movement = movement.add(amount.orElse(BigDecimal.ZERO));
    }

    /** @throws kr.chungbaek.wire.fault.Fault when the movements do not lead from the one balance to the other */
    void closes(String balance) {
        BigDecimal closing = signed(new Field60F(balance), "closing");
        BigDecimal before = opening.orElseThrow(() -> Refusal.of("statement '" + head.statement()
                + "' has no opening balance (field 60F or 60M): the file is not whole"));
        BigDecimal reached = before.add(movement);
        if (summable && reached.compareTo(closing) != 0) {
            throw Refusal.of("statement '" + head.statement() + "' opens with " + before.toPlainString()
                    + " and closes with " + closing.toPlainString() + ", but its movements lead to "
                    + reached.toPlainString());
        }
    }

    private BigDecimal signed(Field60F balance, String which) {
        BigDecimal amount = balance.getAmountAsBigDecimal();
        if (amount == null || balance.getDCMark() == null) {
            throw Refusal.of("statement '" + head.statement() + "': the " + which + " balance cannot be read");
        }
        return balance.getDCMark().equals("D") ? amount.negate() : amount;
    }
}
