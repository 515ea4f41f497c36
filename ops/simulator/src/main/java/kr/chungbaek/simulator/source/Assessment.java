package kr.chungbaek.simulator.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code local_tax.assessment}. */
public record Assessment(
        String number,
        String sgg,
        String taxCode,
        @Nullable String parcel,
        String taxpayer,
        LocalDate assessedOn,
        long amount,
        String staffNo)
        implements Row {

    public static final String ACQUISITION = "105010";
    public static final String REGISTRATION = "105020";
    public static final String PROPERTY = "105030";
    public static final String RESIDENT = "104010";
}
