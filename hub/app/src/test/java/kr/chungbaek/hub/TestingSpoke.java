package kr.chungbaek.hub;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.BatchCodec;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.chain.Acknowledgement;
import kr.chungbaek.wire.chain.ControlCodec;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Envelope;
import kr.chungbaek.wire.chain.EnvelopeCodec;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.chain.Hello;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.channel.Channels;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/** The other end of the channels of one region, with keys of its own. */
public final class TestingSpoke {

    private static final long PATIENCE_MILLIS = 20_000;

    private final String region;
    private final String password;
    private final KeyPair keys = NodeKeys.generate();
    private long epoch = 1;
    private long sequence;
    private Digest last = Digest.NONE;

    /** @param folder of all regions' keys at the hub; this region's are written there */
    public TestingSpoke(String region, Path folder) throws IOException {
        this.region = region;
        this.password = region + "-secret";
        Path own = Files.createDirectories(folder.resolve(region));
        Files.writeString(own.resolve("public.key"), NodeKeys.print(keys.getPublic()));
        Files.writeString(own.resolve("broker.password"), password);
    }

    /** The next batch of this node's chain, as bytes for the channel. */
    public byte[] seal(List<FeedDeclaration> declarations, List<Completeness> completeness, Load load) {
        byte[] body = BatchCodec.encode(new Batch(
                region, epoch, ++sequence, last, Instant.EPOCH, declarations, completeness, Optional.ofNullable(load)));
        last = Digest.of(body);
        return EnvelopeCodec.encode(NodeKeys.seal(Envelope.Kind.BATCH, region, body, keys.getPrivate()));
    }

    /** What this node says first, as bytes for the channel. */
    public byte[] hello(Hello.@Nullable Acknowledged acknowledged) {
        Hello hello = new Hello(region, frontier(), "nonce", acknowledged);
        return EnvelopeCodec.encode(
                NodeKeys.seal(Envelope.Kind.HELLO, region, ControlCodec.encode(hello), keys.getPrivate()));
    }

    public Frontier frontier() {
        return new Frontier(epoch, sequence, last);
    }

    /** As a spool that an operator has started with another epoch. */
    public void begin(long next) {
        epoch = next;
        sequence = 0;
        last = Digest.NONE;
    }

    public KeyPair keys() {
        return keys;
    }

    /** Sends to the hub and waits for the acknowledgement. */
    public Acknowledgement send(int port, byte[] message) throws JMSException {
        try (Connection connection = connect(port);
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            BytesMessage bytes = session.createBytesMessage();
            bytes.writeBytes(message);
            session.createProducer(session.createQueue(Channels.records(region)))
                    .send(bytes);
            return ControlCodec.decodeAcknowledgement(receive(session, Channels.acks(region)));
        }
    }

    /** Waits for the next alert. */
    public String alert(int port) throws JMSException {
        try (Connection connection = connect(port);
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            return receive(session, Channels.alerts(region));
        }
    }

    private Connection connect(int port) throws JMSException {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port).createConnection(region, password);
    }

    private static String receive(Session session, String channel) throws JMSException {
        Message message = session.createConsumer(session.createQueue(channel)).receive(PATIENCE_MILLIS);
        if (message == null) {
            throw new AssertionError("nothing came on " + channel + " within " + PATIENCE_MILLIS + " ms");
        }
        return ((TextMessage) message).getText();
    }
}
