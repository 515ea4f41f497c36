package kr.chungbaek.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MailServerTest {

    @TempDir
    private Path folder;

    @Test
    void keepsEachMailInItsAddresseesFolder() throws Exception {
        ServerSetup setup = new ServerSetup(FreePort.find(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        try (MailServer server = MailServer.start(folder, setup.getPort())) {
            GreenMailUtil.sendTextEmail("s-1@suwon.example", "hub@example", "확인 요청", "건축물 B-1", setup);
            GreenMailUtil.sendTextEmail("S-1@suwon.example", "hub@example", "확인 요청", "건축물 B-2", setup);

            assertThat(server.counts()).containsOnlyKeys("s-1@suwon.example").containsEntry("s-1@suwon.example", 2);
        }

        Path box = folder.resolve("s-1@suwon.example");
        assertThat(Files.readString(box.resolve("0002.txt"))).contains("Subject: 확인 요청", "건축물 B-2");
        assertThat(box.resolve("0002.eml")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("<a href=\"s-1@suwon.example/0001.html\">확인 요청</a>", "s-1@suwon.example/0002.html");
    }
}
