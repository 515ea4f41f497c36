package kr.chungbaek.wire.batch;

/** What an entry does to the record with its key. */
public enum Operation {
    /** Store it, in place of an older version. */
    PUT,
    /** A tombstone: the source no longer has it. Only the key's values are given. */
    DELETE
}
