package kr.chungbaek.spoke.spool;

import java.time.Instant;
import java.util.Optional;

/**
 * How a feed stands.
 *
 * @param heldSince since when rows wait behind a transaction that is still open at the source
 * @param trouble why the last attempt failed; absent after one that did not
 */
public record FeedState(
        String feed,
        Optional<String> cursor,
        Optional<Instant> lastPoll,
        Optional<Instant> lastItem,
        Optional<Instant> heldSince,
        Optional<String> trouble) {}
