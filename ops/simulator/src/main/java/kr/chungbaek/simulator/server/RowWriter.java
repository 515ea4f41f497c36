package kr.chungbaek.simulator.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import kr.chungbaek.simulator.source.Appointment;
import kr.chungbaek.simulator.source.Assessment;
import kr.chungbaek.simulator.source.Completion;
import kr.chungbaek.simulator.source.Row;
import kr.chungbaek.simulator.source.Staff;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one table. A row with a known key takes the place of the old one. */
final class RowWriter {

    private static final String ASSESSMENT = """
            insert into local_tax.assessment (asmt_no, sgg_cd, tax_cd, pnu, rgst_no, asmt_ymd, asmt_amt, staff_no)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (asmt_no) do update set
                sgg_cd = excluded.sgg_cd, tax_cd = excluded.tax_cd, pnu = excluded.pnu, rgst_no = excluded.rgst_no,
                asmt_ymd = excluded.asmt_ymd, asmt_amt = excluded.asmt_amt, staff_no = excluded.staff_no
            """;

    private static final String COMPLETION = """
            insert into construction.completion
                (bldg_no, sgg_cd, appr_kind, pnu, owner_no, appr_ymd, asmt_value, exempt_yn, staff_no)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (bldg_no) do update set
                sgg_cd = excluded.sgg_cd, appr_kind = excluded.appr_kind, pnu = excluded.pnu,
                owner_no = excluded.owner_no, appr_ymd = excluded.appr_ymd, asmt_value = excluded.asmt_value,
                exempt_yn = excluded.exempt_yn, staff_no = excluded.staff_no
            """;

    private static final String STAFF = """
            insert into hr.staff (staff_no, sgg_cd, staff_nm, dept_cd, role_cd, boss_no, email, hired_ymd)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (staff_no) do update set
                sgg_cd = excluded.sgg_cd, staff_nm = excluded.staff_nm, dept_cd = excluded.dept_cd,
                role_cd = excluded.role_cd, boss_no = excluded.boss_no, email = excluded.email,
                hired_ymd = excluded.hired_ymd
            """;

    private static final String APPOINTMENT = """
            insert into hr.appointment (order_no, sgg_cd, staff_no, kind_cd, eff_ymd, dept_cd)
            values (?, ?, ?, ?, ?, ?)
            on conflict (order_no) do update set
                sgg_cd = excluded.sgg_cd, staff_no = excluded.staff_no, kind_cd = excluded.kind_cd,
                eff_ymd = excluded.eff_ymd, dept_cd = excluded.dept_cd
            """;

    private static final List<RowWriter> ALL = List.of(
            new RowWriter(ASSESSMENT, row -> row instanceof Assessment tax ? values(tax) : null),
            new RowWriter(COMPLETION, row -> row instanceof Completion building ? values(building) : null),
            new RowWriter(STAFF, row -> row instanceof Staff staff ? values(staff) : null),
            new RowWriter(APPOINTMENT, row -> row instanceof Appointment order ? values(order) : null));

    private final String sql;
    private final Function<Row, @Nullable Object @Nullable []> values;

    private RowWriter(String sql, Function<Row, @Nullable Object @Nullable []> values) {
        this.sql = sql;
        this.values = values;
    }

    static List<RowWriter> all() {
        return ALL;
    }

    /** Writes those rows that belong into this table. */
    void write(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                @Nullable Object @Nullable [] columns = values.apply(row);
                if (columns != null) {
                    add(statement, columns);
                }
            }
            statement.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, @Nullable Object[] columns) throws SQLException {
        for (int index = 0; index < columns.length; index++) {
            statement.setObject(index + 1, columns[index]);
        }
        statement.addBatch();
    }

    private static @Nullable Object[] values(Assessment tax) {
        return new @Nullable Object[] {
            tax.number(),
            tax.sgg(),
            tax.taxCode(),
            tax.parcel(),
            tax.taxpayer(),
            tax.assessedOn(),
            tax.amount(),
            tax.staffNo()
        };
    }

    private static @Nullable Object[] values(Completion building) {
        return new @Nullable Object[] {
            building.number(),
            building.sgg(),
            building.kind(),
            building.parcel(),
            building.owner(),
            building.approvedOn(),
            building.value(),
            building.exempt(),
            building.staffNo()
        };
    }

    private static @Nullable Object[] values(Staff staff) {
        return new @Nullable Object[] {
            staff.number(),
            staff.sgg(),
            staff.name(),
            staff.department(),
            staff.role(),
            staff.boss(),
            staff.email(),
            staff.hiredOn()
        };
    }

    private static @Nullable Object[] values(Appointment order) {
        return new @Nullable Object[] {
            order.number(), order.sgg(), order.staffNo(), order.kind(), order.effectiveOn(), order.department()
        };
    }
}
