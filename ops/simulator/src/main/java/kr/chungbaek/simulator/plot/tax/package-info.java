/** The plots of local tax programs. */
@NullMarked
package kr.chungbaek.simulator.plot.tax;

import org.jspecify.annotations.NullMarked;
