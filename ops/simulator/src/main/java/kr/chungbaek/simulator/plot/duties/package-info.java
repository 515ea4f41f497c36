/** The plots of one area's programs. */
@NullMarked
package kr.chungbaek.simulator.plot.duties;

import org.jspecify.annotations.NullMarked;
