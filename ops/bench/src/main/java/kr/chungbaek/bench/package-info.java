/** Benchmarks: each prints a ratio of two things measured in one run, so that the machine cancels out. */
@NullMarked
package kr.chungbaek.bench;

import org.jspecify.annotations.NullMarked;
