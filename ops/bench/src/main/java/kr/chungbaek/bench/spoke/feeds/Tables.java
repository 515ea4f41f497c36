package kr.chungbaek.bench.spoke.feeds;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.chungbaek.hub.records.EmbeddedDatabase;

/** Tables in two databases: most are followed by their transactions, some by a moment, some are compared whole. */
final class Tables implements Source {

    private static final List<String> SYSTEMS = List.of("tax", "permits");
    private static final int SMALL = 10;
    private static final int WHOLE = 200;

    private static final String TABLE = """
            create table %1$s (no text primary key, sgg text not null, kind text not null, owner text not null,
                day date not null, won numeric(15) not null, officer text not null,
                changed_at timestamp not null default now(), change_xid xid8 not null default pg_current_xact_id());
            create index on %1$s (changed_at);
            create index on %1$s (change_xid);
            insert into %1$s (no, sgg, kind, owner, day, won, officer)
            select '%1$s-' || n, '41110', '30', '801301-1000001', date '2026-06-01', n, 'S-1'
            from generate_series(1, %2$d) n;
            """;

    private static final String LAYOUT = """
            about: Assessments of one source
            record: tax_assessment
            table: { name: %s, key: [no]%s }
            government: sgg
            fields:
              assessment_no: no
              tax_kind: { from: kind, codes: { "10": ACQUISITION, "30": PROPERTY } }
              taxpayer_id: owner
              assessed_on: day
              amount: won
              officer_id: officer
            """;

    private final Path folder;
    private final int number;
    private Optional<EmbeddedDatabase> server = Optional.empty();

    /** @param number of tables */
    Tables(Path folder, int number) {
        this.folder = folder;
        this.number = number;
    }

    @Override
    public void start() throws SQLException {
        EmbeddedDatabase started = EmbeddedDatabase.start(folder, 0, "128MB");
        server = Optional.of(started);
        execute("postgres", "create role reader login password 'secret'");
        for (String system : SYSTEMS) {
            execute("postgres", "create database " + system);
            execute(system, "create schema office; grant usage on schema office to reader");
        }
        for (int index = 0; index < number; index++) {
            execute(system(index), TABLE.formatted(table(index), isWhole(index) ? WHOLE : SMALL));
        }
        for (String system : SYSTEMS) {
            execute(system, "grant select on all tables in schema office to reader");
        }
    }

    @Override
    public List<PlannedFeed> feeds() {
        return IntStream.range(0, number)
                .mapToObj(index -> new PlannedFeed(
                        "table-" + index,
                        system(index),
                        pace(index),
                        LAYOUT.formatted(table(index), change(index)),
                        isWhole(index) ? WHOLE : SMALL))
                .toList();
    }

    @Override
    public String systems() {
        StringBuilder systems = new StringBuilder();
        for (String system : SYSTEMS) {
            systems.append("  %s: { kind: postgresql, url: \"%s\", user: reader, password: secret }%n"
                    .formatted(system, url(system)));
        }
        return systems.toString();
    }

    private static String system(int index) {
        return SYSTEMS.get(index % SYSTEMS.size());
    }

    private static String table(int index) {
        return "office.t_" + index;
    }

    /** Two thirds are followed by transactions: a third of these every second, a third every five, a third every ten. */
    private static String pace(int index) {
        if (isWhole(index)) {
            return "60s";
        }
        return isOverlapping(index) ? "10s" : List.of("1s", "5s", "10s").get(index / 6 % 3);
    }

    private static String change(int index) {
        if (isWhole(index)) {
            return "";
        }
        return isOverlapping(index) ? ", changed-at: changed_at" : ", changed-by: change_xid";
    }

    private static boolean isWhole(int index) {
        return index % 6 == 5;
    }

    private static boolean isOverlapping(int index) {
        return index % 6 == 4;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.orElseThrow().port() + "/" + database;
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        server.ifPresent(EmbeddedDatabase::close);
    }
}
