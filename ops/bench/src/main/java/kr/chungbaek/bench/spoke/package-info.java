/** A whole spoke in a process of its own, with real sources and a real hub. */
@NullMarked
package kr.chungbaek.bench.spoke;

import org.jspecify.annotations.NullMarked;
