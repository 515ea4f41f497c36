/** The plots of one area's programs. */
@NullMarked
package kr.chungbaek.simulator.plot.tax;

import org.jspecify.annotations.NullMarked;
