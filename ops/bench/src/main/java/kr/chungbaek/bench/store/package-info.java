/** How fast records are stored and judged, beside a durable COPY of the same rows into the same tables and indexes. */
@NullMarked
package kr.chungbaek.bench.store;

import org.jspecify.annotations.NullMarked;
