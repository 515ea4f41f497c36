package kr.chungbaek.simulator.system;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.chungbaek.simulator.form.Form;
import kr.chungbaek.simulator.form.Forms;
import kr.chungbaek.simulator.server.Cluster;
import kr.chungbaek.simulator.server.ReadOnlyUser;
import kr.chungbaek.simulator.world.Fact;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The PostgreSQL database of a region's local systems, with a table for each form. */
final class LocalDatabase implements AutoCloseable {

    private static final String TEMPLATE = "local_systems";
    private static final int ROWS_IN_MEMORY = 500;
    private static final String MARK_CHANGE = """
            create schema if not exists simulator;
            create or replace function simulator.mark_change() returns trigger language plpgsql as $$
            begin
                new.change_xid := pg_current_xact_id();
                return new;
            end $$;
            """;

    private final Connection connection;
    private final Map<String, TableForm> tables = new TreeMap<>();
    private final Map<String, StringBuilder> copied = new TreeMap<>();
    private final Map<String, Integer> waiting = new TreeMap<>();
    private final List<Fact> later = new ArrayList<>();

    private LocalDatabase(Connection connection, Forms forms) {
        this.connection = connection;
        forms.of(Form.Kind.TABLE).forEach(form -> tables.put(form.type().name(), new TableForm(form)));
    }

    /** Makes the empty tables once; each region's database is a copy. */
    static void prepare(Cluster cluster, Forms forms) throws SQLException {
        try (Connection admin = cluster.connect("postgres")) {
            if (Cluster.has(admin, TEMPLATE)) {
                return;
            }
            execute(admin, "create database " + TEMPLATE);
        }
        List<TableForm> tables =
                forms.of(Form.Kind.TABLE).stream().map(TableForm::new).toList();
        try (Connection template = cluster.connect(TEMPLATE)) {
            execute(template, MARK_CHANGE);
            for (String schema :
                    tables.stream().map(TableForm::schema).distinct().toList()) {
                execute(template, "create schema " + schema);
            }
            execute(template, tables.stream().map(TableForm::ddl).collect(Collectors.joining()));
        }
    }

    /** @param password of the user, named like the region, that may read the tables and nothing else */
    static LocalDatabase open(Cluster cluster, String region, String password, Forms forms) throws SQLException {
        try (Connection admin = cluster.connect("postgres")) {
            if (!Cluster.has(admin, region)) {
                execute(admin, "create database %s template %s".formatted(region, TEMPLATE));
            }
        }
        Connection connection = cluster.connect(region);
        LocalDatabase database = new LocalDatabase(connection, forms);
        String schemas = database.tables.values().stream()
                .map(TableForm::schema)
                .distinct()
                .collect(Collectors.joining(", "));
        execute(connection, ReadOnlyUser.of(region, password, schemas));
        connection.setAutoCommit(false);
        return database;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Takes a fact of the time before the play. Rows go to the database in large pieces. */
    void load(Fact fact) throws IOException, SQLException {
        if (fact.version() > 1) {
            later.add(fact);
            return;
        }
        String type = fact.type().name();
        StringBuilder rows = copied.computeIfAbsent(type, name -> new StringBuilder());
        rows.append(table(type).row(fact).stream().map(LocalDatabase::escaped).collect(Collectors.joining("\t")));
        rows.append('\n');
        if (waiting.merge(type, 1, Integer::sum) >= ROWS_IN_MEMORY) {
            copy(type);
            connection.commit();
        }
    }

    /** Everything that was loaded is there. */
    void loaded() throws IOException, SQLException {
        for (String type : List.copyOf(copied.keySet())) {
            copy(type);
        }
        connection.commit();
        save(later);
        later.clear();
        boolean auto = connection.getAutoCommit();
        connection.setAutoCommit(true);
        execute(connection, "analyze");
        connection.setAutoCommit(auto);
    }

    private void copy(String type) throws IOException, SQLException {
        StringBuilder rows = copied.remove(type);
        waiting.remove(type);
        if (rows != null) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(table(type).copy(), new StringReader(rows.toString()));
        }
    }

    private static String escaped(@Nullable String text) {
        return text == null
                ? "\\N"
                : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    /** One transaction: rows are inserted, or take the place of those with their key. */
    void save(List<Fact> facts) throws SQLException {
        Map<String, List<Fact>> byStatement = new LinkedHashMap<>();
        for (Fact fact : facts) {
            TableForm table = table(fact.type().name());
            String sql = table.upsert();
            byStatement.computeIfAbsent(sql, text -> new ArrayList<>()).add(fact);
        }
        for (Map.Entry<String, List<Fact>> statement : byStatement.entrySet()) {
            save(statement.getKey(), statement.getValue());
        }
        connection.commit();
    }

    private void save(String sql, List<Fact> facts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Fact fact : facts) {
                TableForm table = table(fact.type().name());
                List<@Nullable String> texts = table.row(fact);
                for (int index = 0; index < texts.size(); index++) {
                    statement.setString(index + 1, texts.get(index));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private TableForm table(String type) {
        TableForm table = tables.get(type);
        if (table == null) {
            throw new IllegalArgumentException("no table holds '" + type + "'");
        }
        return table;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
