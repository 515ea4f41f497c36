package kr.chungbaek.spoke.collect;

import java.util.List;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.spool.Spool;

/**
 * Where rows of a feed stand that wait in quarantine, as the hub may know it. What is private, and what a sender chose, stays
 * at the node: the hub is told numbers, under which the node's operators find them.
 */
final class RefusedPlaces {

    private RefusedPlaces() {}

    static List<String> of(Feed feed, Spool spool) {
        if (isPrivate(feed)) {
            return spool.desk(feed.name()).refusedNumbers().stream()
                    .map(number -> "item " + number + " in the node's quarantine")
                    .toList();
        }
        return spool.book(feed.name()).openPlaces().stream().sorted().toList();
    }

    private static boolean isPrivate(Feed feed) {
        if (feed.layout().source() instanceof LayoutSource.Table table) {
            return isPrivate(feed, table.key());
        }
        if (feed.layout().source() instanceof LayoutSource.Pull pull) {
            return isPrivate(feed, pull.key());
        }
        return feed.layout().source() instanceof LayoutSource.Push;
    }

    private static boolean isPrivate(Feed feed, List<String> key) {
        return feed.layout().fields().stream()
                .anyMatch(mapping -> mapping.field().secret() && key.contains(mapping.column()));
    }
}
