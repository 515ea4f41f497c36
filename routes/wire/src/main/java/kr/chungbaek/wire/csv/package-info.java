/** CSV tables with a header, each cell with its place. */
@NullMarked
package kr.chungbaek.wire.csv;

import org.jspecify.annotations.NullMarked;
