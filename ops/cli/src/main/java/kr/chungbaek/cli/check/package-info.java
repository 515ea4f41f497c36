/** {@code cb check}: every problem of a configuration folder in one run. */
@NullMarked
package kr.chungbaek.cli.check;

import org.jspecify.annotations.NullMarked;
