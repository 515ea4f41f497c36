/** The hash chain of a node's batches, its signatures, and the talk about its frontier. */
@NullMarked
package kr.chungbaek.wire.chain;

import org.jspecify.annotations.NullMarked;
