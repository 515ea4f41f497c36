/** {@code cb keys}: the keys and passwords of a region. */
@NullMarked
package kr.chungbaek.cli.keys;

import org.jspecify.annotations.NullMarked;
