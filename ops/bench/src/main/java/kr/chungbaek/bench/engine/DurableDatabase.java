package kr.chungbaek.bench.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import kr.chungbaek.bench.TemporaryFolder;
import kr.chungbaek.hub.records.DurabilityCheck;
import kr.chungbaek.hub.records.EmbeddedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** An empty PostgreSQL with the settings of a hub: what it has committed survives a loss of power. */
final class DurableDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final TemporaryFolder folder;
    private final EmbeddedDatabase server;
    private final HikariDataSource pool = new HikariDataSource();

    private DurableDatabase(TemporaryFolder folder, EmbeddedDatabase server) {
        this.folder = folder;
        this.server = server;
        pool.setJdbcUrl(server.url());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(CONNECTIONS);
        pool.setConnectionInitSql("set timezone = 'Asia/Seoul'");
    }

    /** @param sharedBuffers in PostgreSQL's notation, such as {@code 2GB} */
    static DurableDatabase start(String sharedBuffers) throws IOException {
        TemporaryFolder folder = TemporaryFolder.make();
        Path data = folder.path();
        DurableDatabase database = new DurableDatabase(folder, EmbeddedDatabase.start(data, 0, sharedBuffers));
        DurabilityCheck.refuseIfOff(new JdbcTemplate(database.pool));
        return database;
    }

    DataSource dataSource() {
        return pool;
    }

    /** Of the server and this process. */
    ProcessorTime processorTime() throws IOException {
        return ProcessorTime.ofServer(folder.path().resolve("data"));
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
        folder.close();
    }
}
