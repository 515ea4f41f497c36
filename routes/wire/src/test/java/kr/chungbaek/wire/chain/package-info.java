/** Signatures hold for one message only, and the talk about frontiers survives the wire. */
@NullMarked
package kr.chungbaek.wire.chain;

import org.jspecify.annotations.NullMarked;
