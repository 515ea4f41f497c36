/** Batches survive the wire, and nothing else passes for one. */
@NullMarked
package kr.chungbaek.wire.batch;

import org.jspecify.annotations.NullMarked;
