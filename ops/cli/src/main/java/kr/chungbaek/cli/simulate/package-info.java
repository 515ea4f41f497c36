/** Writes simulated data with its answer key as files, and scores cases that any tool has found in them. */
@NullMarked
package kr.chungbaek.cli.simulate;

import org.jspecify.annotations.NullMarked;
