package kr.chungbaek.bench.engine;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import kr.chungbaek.bench.Measurement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The anchor: the records are durable and can be found, and nothing else. Plain tables with primary keys and match indexes,
 * filled from the files by COPY over two connections with a commit every 5,000 rows, and PostgreSQL's log compressed, as
 * other engines were measured beside it.
 */
record RawCopy(DataFolder data) {

    private static final List<List<Kind>> CONNECTIONS =
            List.of(List.of(Kind.TRANSFER, Kind.ASSESSMENT, Kind.COMPLETION), List.of(Kind.PAY, Kind.PAYMENT));

    private static final List<String> TABLES = List.of(
            """
            create table building_completion (government text, building_no text, parcel_no text, owner_id text,
              approved_on date, assessed_value bigint, officer_id text, primary key (government, building_no))""",
            """
            create table local_tax_assessment (government text, assessment_no text, tax_kind text, parcel_no text,
              taxpayer_id text, assessed_on date, amount bigint, primary key (government, assessment_no))""",
            """
            create table payroll_item (government text, officer_id text, pay_month text, pay_date date, net_pay bigint,
              account_no text, primary key (government, officer_id, pay_month))""",
            """
            create table bank_transaction (government text, txn_no text, account_no text, booked_on date, direction text,
              amount bigint, memo text, employee_ref text, pay_month text, primary key (government, txn_no))""",
            """
            create table card_transaction (government text, txn_no text, card_no text, merchant_no text,
              merchant_category text, used_at timestamp, amount bigint, cancelled boolean,
              primary key (government, txn_no))""",
            "create index on building_completion (government, parcel_no, owner_id)",
            "create index on local_tax_assessment (government, parcel_no, taxpayer_id)",
            "create index on bank_transaction (government, employee_ref, pay_month)",
            "create index on card_transaction (government, card_no, merchant_no, used_at)");

    Measurement run(DataSource database, long records) throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        TABLES.forEach(jdbc::execute);
        List<Measurement.Task> tasks = CONNECTIONS.stream()
                .<Measurement.Task>map(kinds -> () -> copy(database, kinds))
                .toList();
        return Measurement.of("RAW: COPY, two connections", records, () -> Together.run(tasks));
    }

    private void copy(DataSource database, List<Kind> kinds) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            execute(connection, "set wal_compression = on");
            connection.setAutoCommit(false);
            for (Kind kind : kinds) {
                copy(connection, kind);
            }
            connection.setAutoCommit(true);
            execute(connection, "reset wal_compression");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void copy(Connection connection, Kind kind) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        // An empty text stays one, as what matches nothing.
        String sql = "copy " + kind.recordType() + " from stdin with (format csv, null '\\N')";
        try (BufferedReader lines = Files.newBufferedReader(data.file(kind))) {
            lines.readLine();
            for (byte[] rows = rows(lines); rows.length > 0; rows = rows(lines)) {
                copy.copyIn(sql, new ByteArrayInputStream(rows), 1 << 18);
                connection.commit();
            }
        }
    }

    private static byte[] rows(BufferedReader lines) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int count = 0; count < LaneFile.RECORDS_PER_COMMIT; count++) {
            String line = lines.readLine();
            if (line == null) {
                break;
            }
            rows.append(line).append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
}
