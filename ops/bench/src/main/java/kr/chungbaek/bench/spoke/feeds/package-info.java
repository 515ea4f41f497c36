/** A node with many feeds, their sources, and what a spoke needs to keep them all. */
@NullMarked
package kr.chungbaek.bench.spoke.feeds;

import org.jspecify.annotations.NullMarked;
