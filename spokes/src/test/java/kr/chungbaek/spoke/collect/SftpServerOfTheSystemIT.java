package kr.chungbaek.spoke.collect;

import java.nio.file.Path;
import java.util.List;
import kr.chungbaek.spoke.TestingBankFormat;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.TestingOpenSsh;
import kr.chungbaek.spoke.TestingSpoke;
import org.jspecify.annotations.Nullable;

class SftpServerOfTheSystemIT extends FileFeedContract {

    private @Nullable TestingOpenSsh bank;

    @Override
    TestingBankFormat format() {
        return TestingBankFormat.FIXED;
    }

    @Override
    void configure(TestingConfig config) throws Exception {
        config.replace(
                "nodes/jeju.yaml", "    password: ${jeju.bank.password}\n", "    private-key: ${jeju.bank.key}\n");
    }

    @Override
    void startServer(Path own, TestingSpoke spoke) throws Exception {
        bank = TestingOpenSsh.start(own);
        spoke.with("jeju.bank.port", String.valueOf(bank.port()))
                .with("jeju.bank.user", System.getProperty("user.name"))
                .with("jeju.bank.key", bank.clientKey().toString())
                .with("jeju.bank.known-hosts", bank.knownHosts().toString());
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
        return List.of("line 2, byte offset 161", "'payee'");
    }
}
