package kr.chungbaek.spoke.deliver;

import kr.chungbaek.routes.mail.MailConnection;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.Mailbox;
import kr.chungbaek.spoke.node.Pauses;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolIdentity;
import kr.chungbaek.wire.record.RecordTypes;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What brings alerts to people. */
@Configuration(proxyBeanMethods = false)
public class DeliverConfiguration {

    @Bean
    AlertInbox alertInbox(Spool spool, ActivePlan plan, RecordTypes types, SpokeTime time) {
        return new AlertInbox(spool, plan, new Receipts(types, time));
    }

    @Bean
    MailConnection mailConnection(Mailbox mailbox) {
        return new MailConnection(mailbox.host(), mailbox.port());
    }

    @Bean
    Outbox outbox(Spool spool, RecordTypes types, Mailbox mailbox, MailConnection connection, SpokeTime time) {
        return new Outbox(spool, types, mailbox, connection, time);
    }

    @Bean
    DeliverRoutes deliverRoutes(CamelContext context, SpoolIdentity identity, Mailbox mailbox, Pauses pauses) {
        return new DeliverRoutes(context, identity.node(), mailbox, pauses);
    }
}
