package kr.chungbaek.spoke.collect;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.chungbaek.routes.jms.JmsComponents;
import kr.chungbaek.routes.jms.WaitingMessages;
import kr.chungbaek.spoke.TestingBroker;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to messages that are taken together when one of them cannot be taken at all. */
class WaitingMessagesIT {

    private static final String QUEUE = "together";

    @TempDir
    private Path folder;

    private final List<List<String>> taken = new CopyOnWriteArrayList<>();
    private TestingBroker broker;
    private DefaultCamelContext context;

    @BeforeEach
    void start() throws Exception {
        broker = TestingBroker.start(folder.resolve("broker"), QUEUE);
        context = new DefaultCamelContext();
        context.addComponent("source", JmsComponents.foreign(broker.url(), "", ""));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("source:queue:" + QUEUE + "?transacted=true&lazyCreateTransactionManager=false")
                        .process(WaitingMessagesIT.this::take);
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        broker.close();
    }

    @Test
    void thoseThatWaitAreTakenWithTheOneInHand() throws Exception {
        send("1", "2", "3");
        context.start();

        eventually(() -> assertThat(texts()).containsExactly("1", "2", "3"));
        assertThat(taken).hasSizeLessThan(3);
    }

    @Test
    void oneThatCannotBeTakenTakesNoOtherWithIt() throws Exception {
        send("1", "2", "bad", "3", "4");
        context.start();

        eventually(() -> assertThat(texts()).containsExactlyInAnyOrder("1", "2", "3", "4"));
        eventually(() -> assertThat(broker.depth(TestingBroker.DEAD)).isEqualTo(1));
    }

    private void take(Exchange exchange) throws JMSException {
        Message first = exchange.getMessage().getBody(Message.class);
        WaitingMessages waiting = WaitingMessages.behind(WaitingMessages.deliveries(first));
        List<String> texts = new ArrayList<>();
        for (Optional<Message> next = Optional.of(first); next.isPresent(); next = waiting.next()) {
            String text = ((TextMessage) next.get()).getText();
            if (text.equals("bad")) {
                throw new IllegalStateException("cannot be taken");
            }
            texts.add(text);
        }
        taken.add(texts);
    }

    private List<String> texts() {
        return taken.stream().flatMap(List::stream).toList();
    }

    private void send(String... texts) throws JMSException {
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession()) {
            MessageProducer producer = session.createProducer(session.createQueue(QUEUE));
            for (String text : texts) {
                producer.send(session.createTextMessage(text));
            }
        }
    }
}
