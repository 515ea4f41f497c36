package kr.chungbaek.spoke.collect;

import java.nio.file.Path;
import java.util.List;
import kr.chungbaek.spoke.TestingBankFormat;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.TestingFtp;
import kr.chungbaek.spoke.TestingSpoke;

class FtpCsvFeedIT extends FileFeedContract {

    private TestingFtp bank;

    @Override
    TestingBankFormat format() {
        return TestingBankFormat.CSV;
    }

    @Override
    void configure(TestingConfig config) throws Exception {
        config.replace("nodes/jeju.yaml", "kind: sftp", "kind: ftp")
                .replace("nodes/jeju.yaml", "    known-hosts: ${jeju.bank.known-hosts}\n", "");
    }

    @Override
    void startServer(Path own, TestingSpoke spoke) throws Exception {
        bank = TestingFtp.start(own);
        spoke.with("jeju.bank.port", String.valueOf(bank.port()));
    }

    @Override
    void stopSource() {
        bank.close();
    }

    @Override
    void lay(String name, byte[] content) throws Exception {
        bank.lay(name, content);
    }

    @Override
    List<String> namesOfBadPayee(String name) {
        return List.of("line 2, byte offset 4", "the line is not text in x-windows-949");
    }
}
