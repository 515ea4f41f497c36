package kr.chungbaek.scenario.compile;

import kr.chungbaek.scenario.compile.Reference.SubjectField;
import kr.chungbaek.wire.record.FieldType;

/** When a row of a reference table counts. */
final class Validity {

    private Validity() {}

    /**
     * A condition.
     *
     * @param row the row of the table
     * @param date the business date
     */
    static String of(String row, Reference date, Naming naming) {
        boolean moment = date instanceof SubjectField field && field.field().type() == FieldType.TIMESTAMP;
        String day = naming.of(date) + (moment ? "::date" : "");
        return "%1$s.valid_from <= %2$s and (%1$s.valid_until is null or %1$s.valid_until >= %2$s)".formatted(row, day);
    }
}
