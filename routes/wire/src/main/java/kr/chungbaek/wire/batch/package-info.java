/** What a spoke seals and a hub stores: batches of entries, as Avro. */
@NullMarked
package kr.chungbaek.wire.batch;

import org.jspecify.annotations.NullMarked;
