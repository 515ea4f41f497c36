package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.chungbaek.spoke.TestingSftp;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever answers at a bank's address is taken for the bank, unless its key is pinned, as by the spoke's route. */
class HostKeyTrapIT {

    private static final String DEFAULT =
            "sftp:127.0.0.1:%d/out?username=u&password=p&useUserKnownHostsFile=false&noop=true"
                    + "&throwExceptionOnConnectFailed=true&maximumReconnectAttempts=0";

    @TempDir
    private Path folder;

    private TestingSftp server;
    private DefaultCamelContext camel;
    private ConsumerTemplate consumer;

    @BeforeEach
    void start() throws Exception {
        server = TestingSftp.start(folder);
        server.layUnfinished("TRN.dat", new byte[] {1});
        camel = new DefaultCamelContext();
        camel.start();
        consumer = camel.createConsumerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        camel.stop();
        server.close();
    }

    @Test
    void theDefaultTakesFilesFromAServerThatItDoesNotKnow() {
        assertThat(consumer.receiveBody(DEFAULT.formatted(server.port()), 20_000))
                .isNotNull();
    }
}
