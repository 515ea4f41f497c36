package kr.chungbaek.spoke.forward;

import kr.chungbaek.wire.chain.Frontier;

/**
 * How the talk with the hub stands.
 *
 * @param sealed the last batch of the spool
 * @param sent the last batch sent since the hub answered
 * @param acked the last batch that the hub has stored
 * @param detail what went wrong last; empty when nothing did
 */
public record ForwardState(Talk talk, Frontier sealed, long sent, long acked, String incarnation, String detail) {

    /** Where the talk is. */
    public enum Talk {
        /** Not connected; a hello follows. */
        SILENT,
        /** A hello is not answered yet. */
        WAITING,
        /** Batches go out. */
        OPEN,
        /** An operator must act. */
        STOPPED
    }
}
