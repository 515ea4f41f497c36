/** Reference tables tell every mistake at its place. */
@NullMarked
package kr.chungbaek.wire.csv;

import org.jspecify.annotations.NullMarked;
