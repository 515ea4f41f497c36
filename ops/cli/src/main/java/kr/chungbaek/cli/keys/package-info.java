/** {@code cb keys}: the national key of tokens. */
@NullMarked
package kr.chungbaek.cli.keys;

import org.jspecify.annotations.NullMarked;
