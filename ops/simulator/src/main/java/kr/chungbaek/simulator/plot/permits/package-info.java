/** The plots of one area's programs. */
@NullMarked
package kr.chungbaek.simulator.plot.permits;

import org.jspecify.annotations.NullMarked;
