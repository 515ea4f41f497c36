/** How fast the engine takes records in and judges them, beside a plain COPY of the same records. */
@NullMarked
package kr.chungbaek.bench.engine;

import org.jspecify.annotations.NullMarked;
