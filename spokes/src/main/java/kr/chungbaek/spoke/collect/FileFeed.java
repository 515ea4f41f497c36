package kr.chungbaek.spoke.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.collect.file.FileRow;
import kr.chungbaek.spoke.collect.file.FileRows;
import kr.chungbaek.spoke.collect.file.Unpacking;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.node.Readiness;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.FileProgress;
import kr.chungbaek.spoke.spool.FileProgress.State;
import kr.chungbaek.spoke.spool.FileRules;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.KnownFile;
import kr.chungbaek.spoke.spool.ListedFile;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.reference.BusinessCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files. A file is known by its content and what its name tells: under another name that tells the same it is a
 * duplicate, and other content under the same name is a new version. It is looked through to its end before anything of it is taken. After a crash it goes on at the
 * row where it was.
 */
final class FileFeed {

    private static final Logger LOG = LoggerFactory.getLogger(FileFeed.class);
    private static final int PAGE = 5_000;

    /** Bytes of rows that are taken at once: few rows of long lines fill as much memory as many of short ones. */
    private static final int PAGE_BYTES = 2 << 20;

    /** Servers tell the time of a file to the second: within it, the same size and time may be another content. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Feed feed;
    private final LayoutSource.File layout;
    private final RecordNormalizer normalizer;
    private final Spool spool;
    private final SpokeTime time;
    private final FileRules rules;
    private final Optional<StillFiles> still;

    FileFeed(Feed feed, RecordNormalizer normalizer, Spool spool, BusinessCalendar calendar, SpokeTime time) {
        this.feed = feed;
        this.layout = (LayoutSource.File) feed.layout().source();
        this.normalizer = normalizer;
        this.spool = spool;
        this.time = time;
        this.rules = new FileRules(
                feed.governments(),
                day -> layout.days().isDue(day, calendar),
                layout.readiness().isProvisional() ? FileRules.Proof.PROVISIONAL : FileRules.Proof.WHOLE);
        this.still = layout.readiness() instanceof Readiness.Quiet quiet
                ? Optional.of(new StillFiles(quiet.time()))
                : Optional.empty();
    }

    /** Names of a listing come from outside: only those of the pattern, which are plain names, are touched. */
    boolean isWanted(ListedFile file) {
        return !spool.desk(feed.name()).isPaused()
                && isPlain(file.name())
                && layout.names().fit(file.name())
                && !spool.files(feed.name()).isDone(file)
                && still.map(files -> files.isStill(file, time.now())).orElse(true);
    }

    /** @throws kr.chungbaek.spoke.spool.SpoolException when nothing of this feed can be taken now */
    void requireOpen() {
        spool.take(Collected.of(feed.name(), List.of()));
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
        String identity = identity(listed, sha256);
        boolean again = spool.files(feed.name()).beginsAgain(identity);
        Optional<KnownFile> known = spool.files(feed.name()).find(identity);
        boolean settled = isSettled(listed);
        // Under a time that no listing shows it is not done, so that the next poll looks again.
        spool.files(feed.name()).list(settled ? listed : new ListedFile(listed.name(), listed.size(), -1), identity);
        if (known.isPresent() && known.get().state() != State.READING) {
            if (settled) {
                LOG.info("file known feed={} name={}", feed.name(), Scrubber.scrub(listed.name()));
                still.ifPresent(files -> files.forget(listed));
            }
            return;
        }
        Path unpacked = file.resolveSibling(file.getFileName() + ".unpacked.tmp");
        try {
            Path content = Unpacking.LIMITED.unpack(layout.packing(), file, unpacked);
            LocalDate day = day(listed);
            long stated = check(content, day);
            if (known.isEmpty() || known.get().offset() == 0) {
                spool.controls().fileBegins(feed.name(), identity, stated);
            }
            FileProgress begin = new FileProgress(identity, listed.name(), day, State.READING, 0, 0, rules);
            read(
                    content,
                    known.map(before -> begin.readTo(before.offset(), before.badLines()))
                            .orElse(begin));
            if (again) {
                LOG.info("file read again feed={} name={}", feed.name(), Scrubber.scrub(listed.name()));
            }
        } catch (Fault fault) {
            refuse(listed, identity, fault);
        } finally {
            Files.deleteIfExists(unpacked);
        }
    }

    /** Two days may have the same content. An earlier version of the spoke knew a file by its content alone. */
    private String identity(ListedFile listed, String sha256) {
        Optional<KnownFile> known = spool.files(feed.name()).find(sha256);
        return known.filter(file -> file.name().equals(listed.name())).isPresent()
                ? sha256
                : sha256 + " of " + layout.names().meaning(listed.name());
    }

    /** A file that is not is fetched again at the next poll; its content is then known, or it is another one. */
    private boolean isSettled(ListedFile listed) {
        Duration age = Duration.between(Instant.ofEpochMilli(listed.modified()), time.now());
        return age.abs().compareTo(SETTLED) > 0;
    }

    private LocalDate day(ListedFile listed) {
        return layout.names()
                .day(listed.name())
                .orElseThrow(() -> new Fault(
                        FaultCode.BAD_LINE,
                        "the name's day is '"
                                + layout.names().dayText(listed.name()).orElse("")
                                + "', not a date as in 20260131"));
    }

    /** How many rows the file has; what it says about itself is checked at its end. */
    private long check(Path content, LocalDate day) throws IOException {
        long stated = 0;
        try (FileRows rows = FileRows.open(layout.format(), content, day)) {
            while (rows.next().isPresent()) {
                stated++;
            }
        }
        return stated;
    }

    private void refuse(ListedFile listed, String identity, Fault fault) {
        String reason = Scrubber.scrub("the whole file is refused: " + fault.getMessage());
        LOG.warn("file refused feed={} name={} why={}", feed.name(), Scrubber.scrub(listed.name()), reason);
        Item item = new Item.Refused(
                fault.code(),
                reason,
                "file " + Scrubber.scrub(listed.name()),
                "%s, %d bytes".formatted(listed.name(), listed.size()).getBytes(StandardCharsets.UTF_8));
        // Days from the refused file's on are held back; of a name without a day, all of them.
        LocalDate day = layout.names().day(listed.name()).orElse(feed.since());
        FileProgress refused = new FileProgress(identity, listed.name(), day, State.REFUSED, 0, 0, rules);
        // What an earlier version of it held is no longer what waits to be put right.
        spool.take(Collected.of(feed.name(), List.of(item))
                .withRighted(List.copyOf(openPlaces(refused)))
                .withFile(refused));
    }

    private void read(Path content, FileProgress begin) throws IOException {
        String name = "file " + Scrubber.scrub(begin.name());
        Map<String, String> common = layout.names().columns(begin.name());
        FileProgress progress = begin;
        List<Item> items = new ArrayList<>();
        long begun = begin.offset();
        Set<String> righted = openPlaces(begin);
        try (FileRows rows = FileRows.open(layout.format(), content, begin.day())) {
            for (Optional<FileRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().offset() < begin.offset()) {
                    continue;
                }
                Item item = item(row.get(), name, common);
                items.add(item);
                if (item instanceof Item.Refused refused) {
                    righted.remove(refused.place());
                }
                int bad = progress.badLines() + (item instanceof Item.Refused ? 1 : 0);
                progress = progress.readTo(row.get().end(), bad);
                if (items.size() == PAGE || row.get().end() - begun > PAGE_BYTES) {
                    spool.take(Collected.of(feed.name(), items).withFile(progress));
                    items.clear();
                    begun = row.get().end();
                }
            }
        }
        spool.take(Collected.of(feed.name(), items).withFile(progress.done()).withRighted(List.copyOf(righted)));
        LOG.info(
                "file taken feed={} name={} day={} bad-rows={}",
                feed.name(),
                Scrubber.scrub(begin.name()),
                begin.day(),
                progress.badLines());
    }

    /** What waits in quarantine of a file of this name, and is put right unless it is refused again. */
    private Set<String> openPlaces(FileProgress begin) {
        String place = "file " + Scrubber.scrub(begin.name());
        if (begin.offset() > 0) {
            return new HashSet<>();
        }
        return spool.book(feed.name()).openPlaces().stream()
                .filter(open -> open.equals(place) || open.startsWith(place + ", "))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Item item(FileRow row, String name, Map<String, String> common) throws IOException {
        String place = name + ", line " + row.line() + ", byte offset " + row.offset();
        try {
            Map<String, String> columns = new HashMap<>(common);
            columns.putAll(row.columns());
            // The bytes of a record are not kept: only what is refused is.
            Item item = normalizer.normalize(new SourceRow(columns, place, new byte[0]));
            return item instanceof Item.Refused refused
                    ? new Item.Refused(refused.code(), refused.reason(), place, row.raw())
                    : item;
        } catch (Fault fault) {
            return new Item.Refused(fault.code(), Scrubber.scrub(String.valueOf(fault.getMessage())), place, row.raw());
        }
    }
}
