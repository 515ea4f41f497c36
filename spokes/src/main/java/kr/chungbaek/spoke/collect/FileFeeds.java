package kr.chungbaek.spoke.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.spool.ListedFile;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/** The feeds of one server's files, as the routes {@code collect-sftp} and {@code collect-ftp} hand listings and files to them. */
public final class FileFeeds implements GenericFileFilter<Object> {

    private final List<FileFeed> feeds;
    private final Path incoming;
    private volatile boolean taken;

    /** @param incoming a folder for the file that is being fetched */
    FileFeeds(List<FileFeed> feeds, Path incoming) {
        this.feeds = List.copyOf(feeds);
        this.incoming = incoming;
    }

    /** A poll begins. */
    void begin() {
        taken = true;
    }

    /** Whether every file that this poll fetched could be taken. */
    boolean areTaken() {
        return taken;
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        return !file.isDirectory() && feed(listed(file)).isPresent();
    }

    /** Fetches the file in the body, then takes it. The file at the server stays as it is. */
    public void take(Exchange exchange) throws IOException {
        GenericFile<?> remote = exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE, GenericFile.class);
        ListedFile listed = listed(remote);
        Optional<FileFeed> feed = feed(listed);
        if (feed.isEmpty()) {
            return;
        }
        prepare();
        Path local = Files.createTempFile(incoming, "fetched", ".tmp");
        try (InputStream content = exchange.getMessage().getBody(InputStream.class)) {
            String sha256 = fetch(content, local, listed);
            feed.get().take(listed, local, sha256);
        } finally {
            Files.deleteIfExists(local);
        }
    }

    /** The connection broke, or the spool could not take it: the file is fetched again later. */
    public void fail(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        taken = false;
        feeds.forEach(feed -> feed.fail(cause));
    }

    /** What a crash left half-fetched is of no use to anybody. */
    private void prepare() throws IOException {
        Files.createDirectories(incoming);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(incoming, "*.tmp")) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    private static String fetch(InputStream content, Path local, ListedFile listed) throws IOException {
        String sha256 = copy(content, local);
        long length = Files.size(local);
        if (length != listed.size()) {
            throw new IOException("file '" + listed.name() + "' was listed with " + listed.size() + " bytes, but "
                    + length + " came; it is fetched again");
        }
        return sha256;
    }

    /** @return the content's SHA-256 */
    static String copy(InputStream content, Path local) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream file = new DigestOutputStream(Files.newOutputStream(local), digest)) {
            content.transferTo(file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Optional<FileFeed> feed(ListedFile file) {
        return feeds.stream().filter(feed -> feed.isWanted(file)).findFirst();
    }

    private static ListedFile listed(GenericFile<?> file) {
        return new ListedFile(file.getFileNameOnly(), file.getFileLength(), file.getLastModified());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
