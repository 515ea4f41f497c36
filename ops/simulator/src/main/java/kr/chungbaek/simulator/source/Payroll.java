package kr.chungbaek.simulator.source;

import java.time.LocalDate;
import java.util.List;

/** The body of a payroll push. Component names are those of the JSON. */
public record Payroll(String sgg, LocalDate completeThrough, List<PayrollRow> rows) {

    public Payroll {
        rows = List.copyOf(rows);
    }
}
