/** {@code cb test} and {@code cb explain}: scenarios for those who write them. */
@NullMarked
package kr.chungbaek.cli.rules;

import org.jspecify.annotations.NullMarked;
