/** The plots of one area's programs. */
@NullMarked
package kr.chungbaek.simulator.plot.finance;

import org.jspecify.annotations.NullMarked;
