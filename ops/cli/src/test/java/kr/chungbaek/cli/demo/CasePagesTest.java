package kr.chungbaek.cli.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CasePagesTest {

    private HttpServer server;
    private String site;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/cases/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("/1") ? 200 : 500, -1);
            exchange.close();
        });
        server.start();
        site = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void namesEveryPageThatDoesNotOpen() {
        assertThatThrownBy(() -> new CasePages()
                        .openAll(site, Map.of("HR-01", "cases/1", "LT-03", "cases/2", "SA-04", "cases/3")))
                .hasMessageContaining("LT-03 " + site + "cases/2 answers 500")
                .hasMessageContaining("SA-04 " + site + "cases/3 answers 500")
                .hasMessageNotContaining("HR-01");
    }

    @Test
    void saysNothingWhenAllOpen() {
        assertThatCode(() -> new CasePages().openAll(site, Map.of("HR-01", "cases/1")))
                .doesNotThrowAnyException();
    }
}
