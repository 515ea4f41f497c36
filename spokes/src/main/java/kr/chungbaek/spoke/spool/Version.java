package kr.chungbaek.spoke.spool;

import kr.chungbaek.wire.chain.Digest;

/**
 * What was sent of a record last.
 *
 * @param sequence of the batch that it went with
 * @param rank a version with a higher one was given later by its source
 */
record Version(Digest hash, long sequence, long rank) {}
