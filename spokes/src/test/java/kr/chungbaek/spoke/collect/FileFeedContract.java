package kr.chungbaek.spoke.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.spoke.TestingBankFormat;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.TestingSpoke;

/** The contract of feeds over files, whatever their format and their server. */
abstract class FileFeedContract extends FeedContract {

    abstract TestingBankFormat format();

    /** Changes the configuration further; the format is in place. */
    void configure(TestingConfig config) throws Exception {}

    /** Starts the server, and tells the spoke where it is. */
    abstract void startServer(Path own, TestingSpoke spoke) throws Exception;

    abstract void lay(String name, byte[] content) throws Exception;

    /** The words by which a bad payee is told. */
    abstract List<String> namesOfBadPayee(String name);

    @Override
    final void startSource(TestingSpoke spoke) throws Exception {
        TestingConfig config = TestingConfig.copyTo(folder.resolve("config"));
        format().configure(config);
        configure(config);
        spoke.with("chungbaek.config", config.folder().toString());
        startServer(folder.resolve("bank"), spoke);
    }

    @Override
    final String feed() {
        return "bank-transfers";
    }

    @Override
    final void give(String key) throws Exception {
        lay(name(key), file(key));
    }

    /** Nothing of the file's own totals is wrong, only one text. */
    @Override
    final void giveBad(String key) throws Exception {
        lay(name(key), bad(file(key)));
    }

    byte[] bad(byte[] file) {
        byte[] payee = "홍길동".getBytes(format().charset());
        int at = indexOf(file, payee);
        file[at] = (byte) 0xFF;
        return file;
    }

    @Override
    final List<String> namesOf(String badKey) {
        List<String> names = new ArrayList<>(namesOfBadPayee(name(badKey)));
        names.add("file " + name(badKey) + ", line ");
        return names;
    }

    private String name(String key) {
        return format().name(day(key));
    }

    private byte[] file(String key) {
        return format().file(day(key), List.of(new TestingBankFormat.Transfer("K-" + key, 1_000, "홍길동")));
    }

    private static String day(String key) {
        return "2026062" + key;
    }

    static int indexOf(byte[] bytes, byte[] sought) {
        for (int at = 0; at <= bytes.length - sought.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("the bytes are not there");
    }
}
