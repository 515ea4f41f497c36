package kr.chungbaek.hub.records;

import java.util.Collection;
import javax.sql.DataSource;
import kr.chungbaek.scenario.compile.RecordTable;
import kr.chungbaek.scenario.compile.RuleFunctions;
import kr.chungbaek.wire.record.RecordType;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes and migrates the hub's tables: its own by Flyway, those of record types from their definition. */
public final class RecordSchema {

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;

    public RecordSchema(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Brings the database to the form that this version works with. Safe to run again. */
    public void migrate(Collection<RecordType> types) {
        Flyway.configure(RecordSchema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        RuleFunctions.createStatements().forEach(jdbc::execute);
        types.forEach(type -> {
            RecordTable table = new RecordTable(type);
            table.createStatements().forEach(jdbc::execute);
            new TableColumns(jdbc, table).addMissing();
        });
    }
}
