package kr.chungbaek.cli.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kr.chungbaek.hub.records.EmbeddedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a local tax office gives: a table that can be read again, pushed pay that cannot, and files in a folder. */
final class TestingTaxOffice implements AutoCloseable {

    private static final String TABLE = """
            create schema local_tax;
            create table local_tax.assessment (
                asmt_no text primary key, sgg_cd text, tax_cd text, pnu text, rgst_no text, asmt_ymd date,
                asmt_amt numeric(15), staff_no text, change_xid xid8 not null default pg_current_xact_id());
            create index on local_tax.assessment (change_xid);
            create function mark_change() returns trigger language plpgsql as
                $$ begin new.change_xid := pg_current_xact_id(); return new; end $$;
            create trigger mark_change before update on local_tax.assessment
                for each row execute function mark_change();
            """;

    private static final String ADD = """
            insert into local_tax.assessment (asmt_no, sgg_cd, tax_cd, pnu, rgst_no, asmt_ymd, asmt_amt, staff_no)
            select 'A-' || n, '50000', '105010', 'P-' || n, '8813011234567', date '2026-06-01', n * 1000 + 7, 'S-1'
            from generate_series(?::int, ?::int) as n
            """;

    private final EmbeddedDatabase database;
    private final JdbcTemplate jdbc;
    private final Path outgoing;
    private final Map<String, Long> pay = new HashMap<>();
    private long filed;

    TestingTaxOffice(Path folder) throws IOException {
        database = EmbeddedDatabase.start(folder.resolve("source"), 0, "64MB");
        jdbc = new JdbcTemplate(new DriverManagerDataSource(url(), "postgres", ""));
        jdbc.execute(TABLE);
        outgoing = Files.createDirectories(folder.resolve("outgoing"));
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres";
    }

    Path outgoing() {
        return outgoing;
    }

    void assess(int from, int to) {
        jdbc.update(ADD, from, to);
    }

    void correct(int from, int to) {
        jdbc.update(
                "update local_tax.assessment set asmt_amt = asmt_amt + 1 where asmt_amt between ? * 1000 and ? * 1000 + 999",
                from,
                to);
    }

    void cancel(int from, int to) {
        jdbc.update("delete from local_tax.assessment where asmt_amt between ? * 1000 and ? * 1000 + 999", from, to);
    }

    /** Pushes one officer's pay; the same officer's again is a correction. */
    void pay(OneNode node, String push, String officer, long net) throws Exception {
        node.push("payroll", push, """
                {"sgg": "50000", "staffNo": "%s", "payMonth": "2026-06", "periodStart": "2026-06-01",
                 "payDate": "2026-06-20", "dept": "tax", "gross": 9000000, "net": %d,
                 "account": "004-1234567890", "preparedBy": "J-9"}
                """.formatted(officer, net));
        pay.put(officer, net);
    }

    void file(String day, long won) throws IOException {
        Path hidden = outgoing.resolveSibling("unfinished-" + day);
        Files.writeString(hidden, "no,town,day,won\nT-%s,50000,2026-06-19,%d\n".formatted(day, won));
        Files.move(hidden, outgoing.resolve("TRN_" + day + ".csv"));
        filed += won;
    }

    /** As servers of banks do, after a while. */
    void removeFile(String day) throws IOException {
        Files.delete(outgoing.resolve("TRN_" + day + ".csv"));
    }

    /** Everything that was ever given and is not withdrawn: how much of each, and how many won. */
    String sums() {
        return "taxes %s, pay %d/%d, transfers %d"
                .formatted(
                        jdbc.queryForObject(
                                "select count(*) || '/' || coalesce(sum(asmt_amt), 0) from local_tax.assessment",
                                String.class),
                        pay.size(),
                        pay.values().stream().mapToLong(Long::longValue).sum(),
                        filed);
    }

    /** What a hub has of it. */
    static String sums(JdbcTemplate hub) {
        return hub.queryForObject("""
                select format('taxes %s/%s, pay %s/%s, transfers %s',
                  (select count(*) from records.tax_assessment), (select coalesce(sum(amount), 0) from records.tax_assessment),
                  (select count(*) from records.payroll_item), (select coalesce(sum(net_pay), 0) from records.payroll_item),
                  (select coalesce(sum(amount), 0) from records.bank_transfer))
                """, String.class);
    }

    @Override
    public void close() {
        database.close();
    }
}
