package kr.chungbaek.simulator.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code hr.appointment}. */
public record Appointment(
        String number,
        String sgg,
        String staffNo,
        String kind,
        LocalDate effectiveOn,
        @Nullable String department) implements Row {

    public static final String HIRE = "10";
    public static final String MOVE = "20";
    public static final String TRANSFER_OUT = "30";
    public static final String RETIRE = "40";
}
