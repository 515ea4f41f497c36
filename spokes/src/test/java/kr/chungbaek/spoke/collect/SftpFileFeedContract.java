package kr.chungbaek.spoke.collect;

import java.nio.file.Path;
import kr.chungbaek.spoke.TestingSftp;
import kr.chungbaek.spoke.TestingSpoke;

/** The contract of files over SFTP. */
abstract class SftpFileFeedContract extends FileFeedContract {

    private TestingSftp bank;

    @Override
    final void startServer(Path own, TestingSpoke spoke) throws Exception {
        bank = TestingSftp.start(own);
        spoke.with("jeju.bank.port", String.valueOf(bank.port()))
                .with("jeju.bank.known-hosts", bank.knownHosts().toString());
    }

    @Override
    final void stopSource() throws Exception {
        bank.close();
    }

    @Override
    final void lay(String name, byte[] content) throws Exception {
        bank.lay(name, content);
    }
}
