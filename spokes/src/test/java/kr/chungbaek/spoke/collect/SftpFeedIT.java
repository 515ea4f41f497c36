package kr.chungbaek.spoke.collect;

import java.util.List;
import kr.chungbaek.spoke.TestingBankFile;
import kr.chungbaek.spoke.TestingSftp;
import kr.chungbaek.spoke.TestingSpoke;

class SftpFeedIT extends FeedContract {

    private TestingSftp bank;

    @Override
    void startSource(TestingSpoke spoke) throws Exception {
        bank = TestingSftp.start(folder.resolve("bank"));
        spoke.with("jeju.bank.port", String.valueOf(bank.port()))
                .with("jeju.bank.known-hosts", bank.knownHosts().toString());
    }

    @Override
    void stopSource() throws Exception {
        bank.close();
    }

    @Override
    String feed() {
        return "bank-transfers";
    }

    @Override
    void give(String key) throws Exception {
        lay(key, TestingBankFile.of("2026062" + key).transfer("K-" + key, 1_000, "홍길동"));
    }

    @Override
    void giveBad(String key) throws Exception {
        lay(key, TestingBankFile.of("2026062" + key).broken("K-" + key, 1_000));
    }

    private void lay(String key, TestingBankFile file) throws Exception {
        bank.lay("TRN_2026062" + key + "_01.dat", file.bytes());
    }

    @Override
    List<String> namesOf(String badKey) {
        return List.of("file TRN_2026062" + badKey + "_01.dat, line 2, byte offset 161", "'payee'");
    }
}
