package kr.chungbaek.hub;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.hub.enrolment.EnrolmentServer;
import kr.chungbaek.hub.enrolment.Enrolments;
import kr.chungbaek.routes.enrolment.EnrolmentClient;
import kr.chungbaek.routes.enrolment.EnrolmentToken;
import kr.chungbaek.routes.enrolment.NodeFolder;
import kr.chungbaek.routes.jms.NodeConnectionFactory;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.BatchCodec;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.SnapshotMark;
import kr.chungbaek.wire.chain.Acknowledgement;
import kr.chungbaek.wire.chain.ControlCodec;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.chain.Envelope;
import kr.chungbaek.wire.chain.EnvelopeCodec;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.chain.Hello;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.channel.Channels;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The other end of the channels of one region, with keys of its own. */
public final class TestingSpoke {

    private static final long PATIENCE_MILLIS = 20_000;

    private final String region;
    private final NodeFolder folder;
    private final KeyPair keys;
    private long epoch = 1;
    private long sequence;
    private Digest last = Digest.NONE;

    /** @param folder of all regions' keys; this region's are made there */
    public TestingSpoke(String region, Path folder) {
        this.region = region;
        this.folder = new NodeFolder(folder.resolve(region));
        this.keys = this.folder.signing();
    }

    /** Gets its certificate as a node's operator would. */
    public void enrol(ApplicationContext hub) throws InterruptedException {
        URI address = URI.create(
                "https://127.0.0.1:" + hub.getBean(EnrolmentServer.class).port());
        EnrolmentToken token = hub.getBean(Enrolments.class).invite(region, Duration.ofHours(1), address);
        EnrolmentClient.enrol(EnrolmentToken.parse(token.print()), folder, Optional.empty());
    }

    /** The next batch of this node's chain, as bytes for the channel. */
    public byte[] seal(List<FeedDeclaration> declarations, List<Completeness> completeness, Load load) {
        return seal(declarations, completeness, load, List.of());
    }

    /** The next batch, with marks of snapshots. */
    public byte[] seal(
            List<FeedDeclaration> declarations, List<Completeness> completeness, Load load, List<SnapshotMark> marks) {
        byte[] body = BatchCodec.encode(new Batch(
                region,
                epoch,
                ++sequence,
                last,
                Instant.EPOCH,
                declarations,
                completeness,
                Optional.ofNullable(load),
                marks));
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

    public NodeFolder folder() {
        return folder;
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
        return new NodeConnectionFactory("tcp://127.0.0.1:" + port, folder).createConnection();
    }

    private static String receive(Session session, String channel) throws JMSException {
        Message message = session.createConsumer(session.createQueue(channel)).receive(PATIENCE_MILLIS);
        if (message == null) {
            throw new AssertionError("nothing came on " + channel + " within " + PATIENCE_MILLIS + " ms");
        }
        return ((TextMessage) message).getText();
    }
}
