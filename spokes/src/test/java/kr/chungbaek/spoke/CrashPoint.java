package kr.chungbaek.spoke;

/** Where a spoke's process ends from one moment to the next, without a word. */
enum CrashPoint {
    NONE,
    /** Everything is written to the spool, and not committed. */
    BEFORE_COMMIT,
    /** The spool has it; nobody else has been told anything. */
    AFTER_COMMIT,
    /** The hub's batch is chosen, and not sent. */
    BEFORE_SEND,
    /** The broker has the batch; the spoke has noted nothing. */
    AFTER_SEND,
    /** The hub's answer is here, and not read. */
    BEFORE_ACKNOWLEDGED,
    /** The spool knows the answer; its message is not confirmed to the broker. */
    AFTER_ACKNOWLEDGED,
    /** A file's download has begun. */
    BEFORE_FILE_IS_TAKEN,
    /** A file is in the spool; nothing is moved or deleted at its server, ever. */
    AFTER_FILE_IS_TAKEN,
    /** A message of the source's queue is here, and not read. */
    BEFORE_MESSAGE_IS_TAKEN,
    /** The spool has the message; it is not confirmed to the source's broker. */
    AFTER_MESSAGE_IS_TAKEN
}
