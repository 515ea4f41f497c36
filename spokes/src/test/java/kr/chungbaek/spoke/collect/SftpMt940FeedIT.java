package kr.chungbaek.spoke.collect;

import java.util.List;
import kr.chungbaek.spoke.TestingBankFormat;

class SftpMt940FeedIT extends SftpFileFeedContract {

    @Override
    TestingBankFormat format() {
        return TestingBankFormat.MT940;
    }

    @Override
    List<String> namesOfBadPayee(String name) {
        return List.of("line 6, byte offset 1", "field 86 is not text in x-windows-949");
    }
}
