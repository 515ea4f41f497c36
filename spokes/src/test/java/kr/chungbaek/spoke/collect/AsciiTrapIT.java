package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.chungbaek.spoke.TestingFtp;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FTP changes bytes that look like the ends of lines, unless it is told that a file is none of its business. */
class AsciiTrapIT {

    private static final String DEFAULT = "ftp:127.0.0.1:%d/out?username=u&password=p&noop=true&passiveMode=true";

    /** A line end of Windows, which fixed lines are counted with, and bytes of two syllables. */
    private static final byte[] CONTENT = {'D', (byte) 0xB0, (byte) 0xA1, '\r', '\n', 'T', (byte) 0xC8, '\n'};

    @TempDir
    private Path folder;

    private TestingFtp server;
    private DefaultCamelContext camel;
    private ConsumerTemplate consumer;

    @BeforeEach
    void start() throws Exception {
        server = TestingFtp.start(folder);
        server.lay("TRN.dat", CONTENT);
        camel = new DefaultCamelContext();
        camel.start();
        consumer = camel.createConsumerTemplate();
    }

    @AfterEach
    void stop() {
        camel.stop();
        server.close();
    }

    @Test
    void theDefaultChangesBytes() {
        assertThat(consumer.receiveBody(DEFAULT.formatted(server.port()), 20_000, byte[].class))
                .isNotEqualTo(CONTENT);
    }

    @Test
    void asBinaryTheyComeAsTheyAre() {
        assertThat(consumer.receiveBody(DEFAULT.formatted(server.port()) + "&binary=true", 20_000, byte[].class))
                .isEqualTo(CONTENT);
    }
}
