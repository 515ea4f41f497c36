package kr.chungbaek.simulator.source;

import java.time.LocalDate;

/** A row of {@code construction.completion}: a building's approval for use. */
public record Completion(
        String number,
        String sgg,
        String kind,
        String parcel,
        String owner,
        LocalDate approvedOn,
        long value,
        String exempt,
        String staffNo)
        implements Row {

    public static final String USE = "01";
    public static final String TEMPORARY = "02";

    public Completion ownedBy(String other) {
        return new Completion(number, sgg, kind, parcel, other, approvedOn, value, exempt, staffNo);
    }
}
