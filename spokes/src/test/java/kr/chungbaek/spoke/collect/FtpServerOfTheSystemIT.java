package kr.chungbaek.spoke.collect;

import java.nio.file.Path;
import java.util.List;
import kr.chungbaek.spoke.TestingBankFormat;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.TestingProftpd;
import kr.chungbaek.spoke.TestingSpoke;
import org.jspecify.annotations.Nullable;

class FtpServerOfTheSystemIT extends FileFeedContract {

    private @Nullable TestingProftpd bank;

    @Override
    TestingBankFormat format() {
        return TestingBankFormat.MT940;
    }

    @Override
    void configure(TestingConfig config) throws Exception {
        config.replace("nodes/jeju.yaml", "kind: sftp", "kind: ftp")
                .replace("nodes/jeju.yaml", "    known-hosts: ${jeju.bank.known-hosts}\n", "");
    }

    @Override
    void startServer(Path own, TestingSpoke spoke) throws Exception {
        bank = TestingProftpd.start(own);
        spoke.with("jeju.bank.port", String.valueOf(bank.port()));
    }

    @Override
    void stopSource() {
        if (bank != null) {
            bank.close();
        }
    }

    @Override
    void lay(String name, byte[] content) throws Exception {
        bank.lay(name, content);
    }

    @Override
    List<String> namesOfBadPayee(String name) {
        return List.of("line 6, byte offset 1", "field 86 is not text in x-windows-949");
    }
}
