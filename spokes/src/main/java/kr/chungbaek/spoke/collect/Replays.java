package kr.chungbaek.spoke.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.FeedDesk;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.spoke.spool.QuarantinedItem;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.Tally;

/**
 * Takes again what was refused, once the layout or the source has been put right. What is a record by now is sent, the
 * rest stays as it is: a second time changes nothing. What the source has given of the same record since is newer, and
 * stays.
 */
public final class Replays {

    private static final int PAGE = 500;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Spool spool;
    private final Map<String, Function<QuarantinedItem, Collected>> again = new ConcurrentHashMap<>();

    Replays(Spool spool) {
        this.spool = spool;
    }

    /** A feed whose source does not give an item twice: quarantine has all of it. */
    void add(String feed, Function<QuarantinedItem, Collected> taking) {
        again.put(feed, taking);
    }

    /**
     * Takes again what waits in quarantine: from there, or from the source at the next poll.
     *
     * @throws kr.chungbaek.spoke.spool.SpoolException when the spool takes nothing now, or the feed is paused
     */
    public Replay replay(Feed feed) {
        Function<QuarantinedItem, Collected> taking = again.get(feed.name());
        if (taking != null) {
            return fromQuarantine(spool.desk(feed.name()), taking);
        }
        if (feed.layout().source() instanceof LayoutSource.File) {
            return new Replay(0, 0, spool.desk(feed.name()).wantRefusedFiles());
        }
        spool.desk(feed.name()).wantWhole();
        return new Replay(0, 0, List.of(source(feed)));
    }

    private Replay fromQuarantine(FeedDesk desk, Function<QuarantinedItem, Collected> taking) {
        long taken = 0;
        long refused = 0;
        List<QuarantinedItem> page = desk.refused(0, PAGE);
        long last = desk.last();
        while (!page.isEmpty()) {
            for (QuarantinedItem item : page) {
                Collected collected = taking.apply(item);
                if (collected.items().stream().anyMatch(Item.Refused.class::isInstance)) {
                    refused++;
                } else {
                    Tally tally = spool.take(
                            collected.withRighted(List.of(item.place())).withReplayed(item.id()));
                    // A day's closing that still does not agree is no item, and was refused again.
                    boolean again = !collected.closings().isEmpty() && tally.received() > 0;
                    refused += again ? 1 : 0;
                    taken += again ? 0 : 1;
                }
            }
            long reached = page.get(page.size() - 1).id();
            page = reached < last ? desk.refused(reached, PAGE) : List.of();
        }
        return new Replay(taken, refused, List.of());
    }

    /**
     * Reads again what a source still has.
     *
     * @return what will be read again; nothing when the source gives nothing twice
     */
    public Optional<Replay> reread(Feed feed, LocalDate from, LocalDate to) {
        if (feed.layout().source() instanceof LayoutSource.File) {
            return Optional.of(
                    new Replay(0, 0, new ArrayList<>(spool.desk(feed.name()).wantFiles(from, to))));
        }
        if (again.containsKey(feed.name())) {
            return Optional.empty();
        }
        spool.desk(feed.name()).wantWhole();
        return Optional.of(new Replay(0, 0, List.of(source(feed))));
    }

    /**
     * Reads again what a source still has, and sends what is known of some days again: the hub has lost it. The version of
     * a record that was sent last may be in a file of a later day: those are read as well.
     *
     * @return what will be read again; nothing when the source gives nothing twice
     */
    public Optional<Replay> resend(Feed feed, LocalDate from, LocalDate to) {
        Optional<Replay> replay = reread(feed, from, LAST_DAY);
        replay.ifPresent(wanted -> spool.desk(feed.name()).sendAgain(from, to));
        return replay;
    }

    private static String source(Feed feed) {
        return feed.layout().source() instanceof LayoutSource.Table table
                ? "table " + table.name() + ", whole"
                : "list " + ((LayoutSource.Pull) feed.layout().source()).path() + ", whole";
    }
}
