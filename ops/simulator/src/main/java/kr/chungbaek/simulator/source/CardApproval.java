package kr.chungbaek.simulator.source;

import java.time.LocalDateTime;

/** A card payment, or its new state when the approval number has been sent before. Component names are those of the JSON. */
public record CardApproval(
        String approvalNo,
        String sgg,
        String cardNo,
        String dept,
        String holder,
        String merchantNo,
        String merchantCategory,
        LocalDateTime approvedAt,
        long amount,
        boolean cancelled,
        String manager)
        implements CardMessage {

    /** The message that takes the payment back. */
    public CardApproval cancellation() {
        return new CardApproval(
                approvalNo, sgg, cardNo, dept, holder, merchantNo, merchantCategory, approvedAt, amount, true, manager);
    }
}
