package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of a listing are whatever a server says. */
class HostileNamesTest {

    private static final List<String> HOSTILE = List.of(
            "../spool.db",
            "..",
            "a/../../b",
            "/etc/cron.d/x",
            "C:\\windows\\x",
            "TRN_20260619.dat\0.jpg",
            "TRN_20260619.dat\nfeed taken",
            "\u001b[2JTRN.dat",
            "");

    @Test
    void takenAsItIsANameLeadsOutOfItsFolder() {
        Path incoming = Path.of("/var/lib/chungbaek/incoming");

        assertThat(incoming.resolve("../spool.db").normalize()).isEqualTo(Path.of("/var/lib/chungbaek/spool.db"));
        assertThat(incoming.resolve("/etc/cron.d/x")).isEqualTo(Path.of("/etc/cron.d/x"));
    }

    @Test
    void onlyPlainNamesAreTouched() {
        assertThat(HOSTILE)
                .allSatisfy(name -> assertThat(FileFeed.isPlain(name)).isFalse());
        assertThat(List.of("TRN_20260619_01.dat", "이체 20260619.csv", "a.b-c_d"))
                .allSatisfy(name -> assertThat(FileFeed.isPlain(name)).isTrue());
    }
}
