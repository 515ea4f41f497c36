/** How fast batches are encoded and decoded, beside Avro's own generic reader and writer. */
@NullMarked
package kr.chungbaek.bench.wire;

import org.jspecify.annotations.NullMarked;
