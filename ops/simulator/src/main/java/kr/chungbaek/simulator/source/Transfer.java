package kr.chungbaek.simulator.source;

import java.time.LocalDate;

/** One line of a bank's file; an empty text is an absent value. */
public record Transfer(
        String number,
        String sgg,
        String account,
        LocalDate bookedOn,
        Direction direction,
        long amount,
        Purpose purpose,
        String department,
        String staffNo,
        String payMonth,
        String payee,
        String memo) {

    /** D when money leaves the government's account. */
    public enum Direction {
        D,
        C
    }

    /** The bank's codes of what a payment is for. */
    public enum Purpose {
        PAYROLL("10"),
        SUPPLIES("20"),
        WELFARE("30"),
        OTHER("90");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
