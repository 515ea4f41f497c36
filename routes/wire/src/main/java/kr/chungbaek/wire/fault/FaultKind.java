package kr.chungbaek.wire.fault;

/** The kind of a fault decides where the item goes. */
public enum FaultKind {
    /** The item is wrong: it goes to quarantine and its sender must act. */
    BAD_RECORD,
    /** The configuration is wrong: the process refuses to start. */
    BAD_CONFIG,
    /** Somebody else is not there: try again with back-off. */
    REMOTE_DOWN,
    /** The sender broke the protocol: refused and shown. */
    REFUSED,
    /** Our own mistake: dead letter, and an alarm to the operator. */
    BUG
}
