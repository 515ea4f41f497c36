package kr.chungbaek.spoke;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.AlertCodec;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.BatchCodec;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.chain.Acknowledgement;
import kr.chungbaek.wire.chain.ControlCodec;
import kr.chungbaek.wire.chain.Envelope;
import kr.chungbaek.wire.chain.EnvelopeCodec;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.chain.Hello;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.channel.Channels;

/** What a hub does with a chain: verifies it, keeps it, and says how far it has it. */
public final class FakeHub implements AutoCloseable {

    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;
    private final String region;
    private final PublicKey key;
    private final List<Batch> batches = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private volatile Frontier frontier = Frontier.beginning(1);
    private volatile String incarnation = "first";

    private FakeHub(Connection connection, String region, PublicKey key) throws JMSException {
        this.connection = connection;
        this.session = connection.createSession(true, Session.SESSION_TRANSACTED);
        this.producer = session.createProducer(null);
        this.region = region;
        this.key = key;
    }

    public static FakeHub start(TestingBroker broker, String region, PublicKey key) throws JMSException {
        FakeHub hub = new FakeHub(broker.connections().createConnection(), region, key);
        MessageConsumer consumer = hub.session.createConsumer(hub.session.createQueue(Channels.records(region)));
        consumer.setMessageListener(hub::receive);
        hub.connection.start();
        return hub;
    }

    /** As if the hub had been restored from a backup of an earlier time. */
    public synchronized void restoreTo(int kept, String newIncarnation) {
        while (batches.size() > kept) {
            batches.remove(batches.size() - 1);
        }
        incarnation = newIncarnation;
        frontier = batches.isEmpty() ? Frontier.beginning(1) : frontier(batches.get(kept - 1));
    }

    public void raise(Alert alert) throws JMSException {
        try (Session own = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            own.createProducer(own.createQueue(Channels.alerts(region)))
                    .send(own.createTextMessage(AlertCodec.encode(alert)));
            own.commit();
        }
    }

    public List<Batch> batches() {
        return batches;
    }

    public Frontier frontier() {
        return frontier;
    }

    /** What a real hub would have refused. */
    public List<String> problems() {
        return problems;
    }

    public List<Entry> entries(String feed) {
        return loads(feed).stream().flatMap(load -> load.entries().stream()).toList();
    }

    /** One for each batch that brought records of a feed. */
    public List<Load> loads(String feed) {
        return batches.stream()
                .flatMap(batch -> batch.load().stream())
                .filter(load -> load.feed().equals(feed))
                .toList();
    }

    public List<Completeness> completeness(String feed) {
        return batches.stream()
                .flatMap(batch -> batch.completeness().stream())
                .filter(complete -> complete.feed().equals(feed))
                .toList();
    }

    private synchronized void receive(Message message) {
        try {
            BytesMessage bytes = (BytesMessage) message;
            byte[] content = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(content);
            Envelope envelope = EnvelopeCodec.decode(content);
            if (!NodeKeys.isGenuine(envelope, key)) {
                problems.add("a signature is not genuine");
            }
            if (envelope.kind() == Envelope.Kind.HELLO) {
                Hello hello = ControlCodec.decodeHello(envelope.body());
                tell(hello.nonce(), "");
            } else {
                tell("", take(envelope));
            }
            session.commit();
        } catch (JMSException e) {
            problems.add(e.toString());
        }
    }

    private String take(Envelope envelope) {
        Batch batch = BatchCodec.decode(envelope.body());
        if (batch.sequence() <= frontier.sequence()) {
            return "";
        }
        if (batch.sequence() > frontier.sequence() + 1) {
            return "GAP";
        }
        if (!batch.previous().equals(frontier.hash())) {
            problems.add("the chain is broken at " + batch.sequence());
        }
        batches.add(batch);
        frontier = new Frontier(batch.epoch(), batch.sequence(), envelope.hash());
        return "";
    }

    private static Frontier frontier(Batch batch) {
        return new Frontier(
                batch.epoch(), batch.sequence(), kr.chungbaek.wire.chain.Digest.of(BatchCodec.encode(batch)));
    }

    private void tell(String nonce, String refusal) throws JMSException {
        Acknowledgement word = new Acknowledgement(region, frontier, incarnation, nonce, refusal, 1);
        producer.send(session.createQueue(Channels.acks(region)), session.createTextMessage(ControlCodec.encode(word)));
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
