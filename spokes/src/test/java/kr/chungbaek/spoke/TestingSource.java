package kr.chungbaek.spoke;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL with the tables of a local tax, a construction and a personnel system. */
public final class TestingSource implements AutoCloseable {

    private static final String TABLES = """
            create schema local_tax;
            create schema construction;
            create schema hr;
            create table local_tax.assessment (
                asmt_no text primary key, sgg_cd text, tax_cd text, pnu text, rgst_no text, asmt_ymd date,
                asmt_amt numeric(15), staff_no text, change_xid xid8 not null default pg_current_xact_id());
            create table construction.completion (
                bldg_no text primary key, sgg_cd text, appr_kind char(2), pnu text, owner_no text, appr_ymd date,
                asmt_value numeric(15), exempt_yn char(1), staff_no text,
                change_xid xid8 not null default pg_current_xact_id());
            create table hr.staff (
                staff_no text primary key, sgg_cd text, staff_nm text, dept_cd text, role_cd char(1), boss_no text,
                email text, hired_ymd date, change_xid xid8 not null default pg_current_xact_id());
            create table hr.appointment (
                order_no text primary key, sgg_cd text, staff_no text, kind_cd char(2), eff_ymd date, dept_cd text,
                change_xid xid8 not null default pg_current_xact_id());
            create index on local_tax.assessment (change_xid);
            create function mark_change() returns trigger language plpgsql as
                $$ begin new.change_xid := pg_current_xact_id(); return new; end $$;
            create trigger mark_change before update on local_tax.assessment
                for each row execute function mark_change();
            """;

    private final EmbeddedPostgres server;

    private TestingSource(EmbeddedPostgres server) {
        this.server = server;
    }

    public static TestingSource start() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().setPort(0).start();
        TestingSource source = new TestingSource(server);
        source.execute(TABLES);
        return source;
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    public Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public void assess(String number) throws SQLException {
        execute(assessment(number));
    }

    public static String assessment(String number) {
        return "insert into local_tax.assessment values ('" + number
                + "', '50110', '105010', '5011010100101230000', '801301-1000001', '2026-06-01', 1500000, 'S-1')";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
