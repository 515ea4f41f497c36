package kr.chungbaek.spoke.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import kr.chungbaek.spoke.spool.ListedFile;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what a route of the integrator's own brings as files. When one cannot be taken now, the route's exchange fails,
 * and its component brings it again.
 */
public final class OwnFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OwnFiles.class);

    private final FileFeed feed;
    private final Path incoming;
    private final Clock clock;

    /** @param incoming a folder for the file that is being taken */
    OwnFiles(FileFeed feed, Path incoming, Clock clock) {
        this.feed = feed;
        this.incoming = incoming;
        this.clock = clock;
    }

    /**
     * Called by the route; the body is the file's content, header {@code CamelFileName} its name and
     * {@code CamelFileLastModified}, where it is known, its time. A name that the layout does not know is left alone.
     */
    public void take(Exchange exchange) throws IOException {
        String path = exchange.getMessage().getHeader(Exchange.FILE_NAME, "", String.class);
        String name = path.substring(path.lastIndexOf('/') + 1);
        long modified = exchange.getMessage().getHeader(Exchange.FILE_LAST_MODIFIED, clock.millis(), Long.class);
        feed.requireOpen();
        Files.createDirectories(incoming);
        Path local = Files.createTempFile(incoming, "own", ".tmp");
        try (InputStream body = exchange.getMessage().getBody(InputStream.class)) {
            String sha256 = FileFeeds.copy(body == null ? InputStream.nullInputStream() : body, local);
            ListedFile listed = new ListedFile(name, Files.size(local), modified);
            if (feed.isWanted(listed)) {
                feed.take(listed, local, sha256);
            } else {
                LOG.debug("file left alone name={}", Scrubber.scrub(name));
            }
        } finally {
            Files.deleteIfExists(local);
        }
    }
}
