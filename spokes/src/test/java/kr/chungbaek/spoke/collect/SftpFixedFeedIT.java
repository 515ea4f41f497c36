package kr.chungbaek.spoke.collect;

import java.util.List;
import kr.chungbaek.spoke.TestingBankFormat;

class SftpFixedFeedIT extends SftpFileFeedContract {

    @Override
    TestingBankFormat format() {
        return TestingBankFormat.FIXED;
    }

    @Override
    List<String> namesOfBadPayee(String name) {
        return List.of("line 2, byte offset 161", "'payee'");
    }
}
