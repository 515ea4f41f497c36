/** The story that the source systems play: years of innocent records, slips, look-alikes, and the answer key. */
@NullMarked
package kr.chungbaek.simulator.story;

import org.jspecify.annotations.NullMarked;
