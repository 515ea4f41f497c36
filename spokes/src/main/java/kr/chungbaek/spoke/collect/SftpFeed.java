package kr.chungbaek.spoke.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.FileProgress;
import kr.chungbaek.spoke.spool.FileProgress.State;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.KnownFile;
import kr.chungbaek.spoke.spool.ListedFile;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.fault.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files of fixed-length lines. A file is known by its content: under another name it is a duplicate, and other
 * content under the same name is a new version. After a crash it goes on at the line where it was.
 */
final class SftpFeed {

    private static final Logger LOG = LoggerFactory.getLogger(SftpFeed.class);
    private static final int PAGE = 1_000;

    /** Servers tell the time of a file to the second: within it, the same size and time may be another content. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Feed feed;
    private final LayoutSource.FixedFile layout;
    private final RecordNormalizer normalizer;
    private final Spool spool;
    private final SpokeTime time;

    SftpFeed(Feed feed, RecordNormalizer normalizer, Spool spool, SpokeTime time) {
        this.feed = feed;
        this.layout = (LayoutSource.FixedFile) feed.layout().source();
        this.normalizer = normalizer;
        this.spool = spool;
        this.time = time;
    }

    Feed feed() {
        return feed;
    }

    /** Names of a listing come from outside: only those of the pattern, which are plain names, are touched. */
    boolean isWanted(ListedFile file) {
        return isPlain(file.name()) && layout.name().matcher(file.name()).matches() && !spool.isDone(feed.name(), file);
    }

    static boolean isPlain(String name) {
        return !name.isEmpty()
                && !name.contains("..")
                && name.chars().noneMatch(character -> character < ' ' || character == '/' || character == '\\');
    }

    void fail(Throwable cause) {
        LOG.warn("file not taken feed={} cause={}", feed.name(), cause.toString());
        spool.trouble(feed.name(), String.valueOf(cause.getMessage()));
    }

    /** Takes a file that was fetched whole. */
    void take(ListedFile listed, Path file, String sha256) throws IOException {
        Optional<KnownFile> known = spool.file(feed.name(), sha256);
        boolean settled = isSettled(listed);
        // Under a time that no listing shows it is not done, so that the next poll looks again.
        spool.list(feed.name(), settled ? listed : new ListedFile(listed.name(), listed.size(), -1), sha256);
        if (known.isPresent() && known.get().state() != State.READING) {
            if (!settled) {
                return;
            }
            LOG.info(
                    "file known feed={} name={} first-name={}",
                    feed.name(),
                    listed.name(),
                    known.get().name());
            return;
        }
        LocalDate day;
        try {
            day = new FileCheck(layout).day(listed.name(), file);
        } catch (Fault fault) {
            refuse(listed, sha256, fault);
            return;
        }
        FileProgress begin = new FileProgress(sha256, listed.name(), day, State.READING, 0, 0, feed.governments());
        read(
                file,
                known.map(before -> progress(begin, before.offset(), before.badLines()))
                        .orElse(begin));
    }

    /** A file that is not is fetched again at the next poll; its content is then known, or it is another one. */
    private boolean isSettled(ListedFile listed) {
        Duration age = Duration.between(Instant.ofEpochMilli(listed.modified()), time.now());
        return age.abs().compareTo(SETTLED) > 0;
    }

    private void refuse(ListedFile listed, String sha256, Fault fault) {
        LOG.warn("file refused feed={} name={} why={}", feed.name(), listed.name(), fault.getMessage());
        String reason = "the whole file is refused: " + fault.getMessage();
        Item item = new Item.Refused(
                fault.code(), reason, "file " + listed.name(), listed.toString().getBytes(StandardCharsets.UTF_8));
        FileProgress refused =
                new FileProgress(sha256, listed.name(), dayOf(listed), State.REFUSED, 0, 0, feed.governments());
        spool.take(Collected.of(feed.name(), List.of(item)).withFile(refused));
    }

    /** Days from the refused file's on are held back; of a name without a day, all of them. */
    private LocalDate dayOf(ListedFile listed) {
        Matcher matcher = layout.name().matcher(listed.name());
        try {
            return matcher.matches()
                    ? LocalDate.parse(matcher.group(1), DateTimeFormatter.BASIC_ISO_DATE)
                    : feed.since();
        } catch (DateTimeException e) {
            return feed.since();
        }
    }

    private void read(Path file, FileProgress begin) throws IOException {
        try (FixedLines lines = FixedLines.open(file)) {
            FileProgress progress = begin;
            List<Item> items = new ArrayList<>();
            Optional<FixedLine> next = lines.next();
            while (next.isPresent()) {
                FixedLine line = next.get();
                next = lines.next();
                boolean detail = line.number() > 1 && next.isPresent();
                if (!detail || line.offset() < begin.offset()) {
                    continue;
                }
                Item item = item(line, begin.name());
                items.add(item);
                progress = progress(progress, line.end(), progress.badLines() + (item instanceof Item.Refused ? 1 : 0));
                if (items.size() == PAGE) {
                    spool.take(Collected.of(feed.name(), items).withFile(progress));
                    items.clear();
                }
            }
            spool.take(Collected.of(feed.name(), items).withFile(done(progress)));
            LOG.info(
                    "file taken feed={} name={} day={} bad-lines={}",
                    feed.name(),
                    begin.name(),
                    begin.day(),
                    progress.badLines());
        }
    }

    private Item item(FixedLine line, String name) {
        String place = "file %s, line %d, byte offset %d".formatted(name, line.number(), line.offset());
        try {
            return normalizer.normalize(new SourceRow(line.columns(layout), place, line.bytes()));
        } catch (Fault fault) {
            return new Item.Refused(
                    fault.code(), Scrubber.scrub(String.valueOf(fault.getMessage())), place, line.bytes());
        }
    }

    private static FileProgress progress(FileProgress of, long offset, int badLines) {
        return new FileProgress(of.sha256(), of.name(), of.day(), of.state(), offset, badLines, of.governments());
    }

    private static FileProgress done(FileProgress of) {
        return new FileProgress(
                of.sha256(), of.name(), of.day(), State.READ, of.offset(), of.badLines(), of.governments());
    }
}
