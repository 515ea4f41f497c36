package kr.chungbaek.spoke.collect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.chungbaek.spoke.TestingBankFormat;

class SftpCamtFeedIT extends SftpFileFeedContract {

    @Override
    TestingBankFormat format() {
        return TestingBankFormat.CAMT053;
    }

    /** Bytes that are no text make it no XML at all: here it is a number that is none. */
    @Override
    byte[] bad(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .replace("<Amt Ccy=\"KRW\">1000.00", "<Amt Ccy=\"KRW\">1x00.00")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    List<String> namesOfBadPayee(String name) {
        return List.of("line 11, byte offset 5", "element 'Amt' is '1x00.00'");
    }
}
