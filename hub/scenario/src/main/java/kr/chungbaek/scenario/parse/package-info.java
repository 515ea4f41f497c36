/** Reads scenario files and tells every mistake in them at once. */
@NullMarked
package kr.chungbaek.scenario.parse;

import org.jspecify.annotations.NullMarked;
