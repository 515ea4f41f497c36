/** The plots of one area's programs. */
@NullMarked
package kr.chungbaek.simulator.plot.hr;

import org.jspecify.annotations.NullMarked;
