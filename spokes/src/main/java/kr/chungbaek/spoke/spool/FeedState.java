package kr.chungbaek.spoke.spool;

import java.time.Instant;
import java.util.Optional;

/**
 * How a feed stands.
 *
 * @param heldSince since when rows wait behind a transaction that is still open at the source
 * @param trouble why the last attempt failed, or the last whole comparison withdrew nothing; absent after one that did
 */
public record FeedState(
        String feed,
        Optional<String> cursor,
        Optional<Instant> lastPoll,
        Optional<Instant> lastItem,
        Optional<Instant> heldSince,
        Optional<String> trouble) {}
