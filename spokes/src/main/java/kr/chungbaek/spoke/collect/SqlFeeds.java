package kr.chungbaek.spoke.collect;

import java.sql.SQLTransientConnectionException;
import java.util.Iterator;
import java.util.List;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import org.apache.camel.Exchange;

/** All tables of one database, as the route {@code collect-sql} walks through them. */
public final class SqlFeeds extends PolledFeeds<SqlFeed> {

    private static final String PARAMETERS = "CamelSqlParameters";

    SqlFeeds(List<SqlFeed> feeds, Spool spool, SpokeTime time) {
        super(feeds, SqlFeed.class, spool, time);
    }

    /** Puts the next question in the body. */
    public void ask(Exchange exchange) {
        SqlFeed feed = feed(exchange);
        exchange.getMessage().setBody(feed.sql());
        exchange.getMessage().setHeader(PARAMETERS, feed.parameters());
    }

    /** Takes the rows that the body gives one after the other. */
    @SuppressWarnings("unchecked")
    public void take(Exchange exchange) {
        feed(exchange).take(exchange.getMessage().getBody(Iterator.class));
    }

    @Override
    boolean isOfWholeSystem(Throwable thrown) {
        return thrown instanceof SQLTransientConnectionException;
    }
}
