package kr.chungbaek.spoke.spool;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kr.chungbaek.wire.batch.Completeness;

/**
 * What one turn of collecting brings into the spool, all of it in one transaction.
 *
 * @param cursor where to go on; absent when the feed has none or it stays where it is
 * @param completeness what is complete with these items
 * @param closings days that the sender closes with these items
 * @param file how far the file is read that the items come from
 * @param push the request that brought them
 * @param righted places of items that were in quarantine and now are records
 * @param mirrored up to which number all that the mirror holds of the feed is taken with these items; 0 without a mirror
 * @param replayed the number of the item of quarantine that these items were taken out of
 */
public record Collected(
        String feed,
        List<Item> items,
        Optional<String> cursor,
        List<Completeness> completeness,
        List<Closing> closings,
        Optional<FileProgress> file,
        Optional<PushKey> push,
        List<String> righted,
        long mirrored,
        OptionalLong replayed) {

    public Collected {
        items = List.copyOf(items);
        completeness = List.copyOf(completeness);
        closings = List.copyOf(closings);
        righted = List.copyOf(righted);
    }

    public static Collected of(String feed, List<Item> items) {
        return new Collected(
                feed,
                items,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                OptionalLong.empty());
    }

    /**
     * One turn of several that brought nothing but items; only the last may bring more, such as the closing of a day, which
     * speaks of what came before it.
     *
     * @param turns of one feed, at least one, in their order
     */
    public static Collected together(List<Collected> turns) {
        Collected last = turns.get(turns.size() - 1);
        if (turns.size() == 1) {
            return last;
        }
        boolean isMore =
                turns.stream().limit(turns.size() - 1L).anyMatch(turn -> !turn.equals(of(turn.feed(), turn.items())));
        if (isMore) {
            throw new IllegalArgumentException("of several turns only the last may bring more than items");
        }
        return last.withItems(
                turns.stream().flatMap(turn -> turn.items().stream()).toList());
    }

    public Collected withCursor(String next) {
        return new Collected(
                feed, items, Optional.of(next), completeness, closings, file, push, righted, mirrored, replayed);
    }

    public Collected withCompleteness(List<Completeness> complete) {
        return new Collected(feed, items, cursor, complete, closings, file, push, righted, mirrored, replayed);
    }

    public Collected withClosing(Closing closing) {
        return new Collected(
                feed, items, cursor, completeness, List.of(closing), file, push, righted, mirrored, replayed);
    }

    public Collected withFile(FileProgress progress) {
        return new Collected(
                feed, items, cursor, completeness, closings, Optional.of(progress), push, righted, mirrored, replayed);
    }

    public Collected withPush(PushKey key) {
        return new Collected(
                feed, items, cursor, completeness, closings, file, Optional.of(key), righted, mirrored, replayed);
    }

    public Collected withRighted(List<String> places) {
        return new Collected(feed, items, cursor, completeness, closings, file, push, places, mirrored, replayed);
    }

    public Collected withMirrored(long number) {
        return new Collected(feed, items, cursor, completeness, closings, file, push, righted, number, replayed);
    }

    public Collected withReplayed(long item) {
        return new Collected(
                feed, items, cursor, completeness, closings, file, push, righted, mirrored, OptionalLong.of(item));
    }

    /** The same turn with other items. */
    Collected withItems(List<Item> others) {
        return new Collected(feed, others, cursor, completeness, closings, file, push, righted, mirrored, replayed);
    }
}
