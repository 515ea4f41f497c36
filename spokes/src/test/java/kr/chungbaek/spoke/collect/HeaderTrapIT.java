package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kr.chungbaek.spoke.TestingSource;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A header of a message replaces the statement of a {@code sql:} endpoint, unless one takes care. */
class HeaderTrapIT {

    private static final Map<String, Object> HOSTILE = Map.of("camelSQLquery", "select 'stolen' as answer");

    private TestingSource source;
    private CamelContext camel;

    @BeforeEach
    void start() throws Exception {
        source = TestingSource.start();
        camel = new DefaultCamelContext();
        DataSource database = new SingleConnectionDataSource(source.connect(), true);
        camel.getRegistry().bind("database", database);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:default").to("sql:select 'ours' as answer?dataSource=#database");
                from("direct:cleaned").removeHeaders("*").to("sql:select 'ours' as answer?dataSource=#database");
                from("direct:body").to("sql:page?dataSource=#database&useMessageBodyForSql=true");
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() throws Exception {
        camel.stop();
        source.close();
    }

    @Test
    void theDefaultRunsTheHeader() {
        assertThat(ask("direct:default", "")).isEqualTo("stolen");
    }

    @Test
    void routesThatDropForeignHeadersRunTheirOwnStatement() {
        assertThat(ask("direct:cleaned", "")).isEqualTo("ours");
    }

    @Test
    void theStatementInTheBodyCannotBeReplacedAtAll() {
        assertThat(ask("direct:body", "select 'ours' as answer")).isEqualTo("ours");
    }

    private Object ask(String endpoint, String body) {
        List<?> rows = camel.createProducerTemplate().requestBodyAndHeaders(endpoint, body, HOSTILE, List.class);
        return ((Map<?, ?>) rows.get(0)).get("answer");
    }
}
