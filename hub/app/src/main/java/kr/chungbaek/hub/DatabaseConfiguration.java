package kr.chungbaek.hub;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubProperties.Database;
import kr.chungbaek.hub.records.DurabilityCheck;
import kr.chungbaek.hub.records.EmbeddedDatabase;
import kr.chungbaek.hub.records.GovernmentValues;
import kr.chungbaek.hub.records.RecordSchema;
import kr.chungbaek.hub.records.RecordStore;
import kr.chungbaek.hub.records.ReferenceData;
import kr.chungbaek.hub.records.ReferenceRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database: embedded unless a URL is given, durable in any case, and migrated before anything else uses it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnExpression("'${chungbaek.database.url}'.isEmpty()")
    EmbeddedDatabase embeddedDatabase(HubProperties properties) {
        return EmbeddedDatabase.start(
                properties.dataFolder().resolve("database"),
                0,
                properties.database().sharedBuffers());
    }

    @Bean
    HikariDataSource dataSource(HubProperties properties, ObjectProvider<EmbeddedDatabase> embedded, HubModel model) {
        Database database = properties.database();
        EmbeddedDatabase own = embedded.getIfAvailable();
        HikariConfig config = new HikariConfig();
        config.setPoolName("hub");
        config.setJdbcUrl(own == null ? database.url() : own.url());
        config.setUsername(own == null ? database.user() : "postgres");
        config.setPassword(own == null ? database.password() : "");
        config.setMaximumPoolSize(database.pool());
        config.setConnectionInitSql("set timezone = 'Asia/Seoul'");
        HikariDataSource dataSource = new HikariDataSource(config);
        DurabilityCheck.refuseIfOff(new JdbcTemplate(dataSource));
        new RecordSchema(dataSource).migrate(model.types().all());
        return dataSource;
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, JdbcTemplate jdbc, HubModel model) {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(dataSource);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            new ReferenceData(jdbc).load(model.governments(), model.calendar());
            new GovernmentValues(jdbc).replace(model.ownValues());
        });
        return transactions;
    }

    @Bean
    RecordStore recordStore(JdbcTemplate jdbc, PlatformTransactionManager transactions, HubModel model) {
        RecordStore store = new RecordStore(jdbc, model.governments()::family);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> new ReferenceRows(jdbc, store).replace(model.tables()));
        return store;
    }
}
